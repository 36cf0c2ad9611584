"""Measurements, run by hand: `python -m tests.benchmarks NAME [--json]`.

Every figure is a ratio against a baseline measured in the same run, or stands beside it; medians of
several rounds, the contestants taking turns, since machines are noisy. Nothing here is asserted.
"""
