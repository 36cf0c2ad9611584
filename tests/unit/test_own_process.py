from __future__ import annotations

import os

from reader.own_process import start_process


def test_what_the_terminal_interrupts_is_not_a_process_of_ours() -> None:
    with start_process("reader.library.opening.reading_process", "10", str(1 << 30)) as process:
        assert os.getpgid(process.pid) == process.pid != os.getpgid(0)
        assert process.stdin is not None
        process.stdin.close()  # as a parent that ends does
        assert process.wait(60) == 0
