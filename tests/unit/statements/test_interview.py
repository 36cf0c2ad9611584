from __future__ import annotations

import pytest

from reader.statements import Statement, StatementKind, find_statements

INTERVIEW = """You were on the bridge that night?
Ada Quill: For nine hours. Nobody slept.
And the harbour master?
Ada Quill: He said the tide would turn at four. “Trust the book,” he told us."""


def _by_words(text: str, language: str = "en") -> dict[str, Statement]:
    return {one.span.of(text): one for one in find_statements(text, language)}


def test_an_answer_is_a_direct_statement_of_who_is_named_before_it() -> None:
    answer = _by_words(INTERVIEW)["For nine hours. Nobody slept."]
    assert answer.kind is StatementKind.DIRECT
    assert answer.speaker is not None
    assert (answer.speaker.text, answer.speaker.name) == ("Ada Quill", "Ada Quill")


def test_quotations_and_reports_inside_an_answer_are_statements_of_their_own() -> None:
    found = _by_words(INTERVIEW)
    assert found["“Trust the book,”"].kind is StatementKind.DIRECT
    assert found["the tide would turn at four"].kind is StatementKind.INDIRECT


def test_questions_with_a_name_before_them_are_no_statements() -> None:
    text = "Herald: Were you afraid?\nAda Quill: Never.\nHerald: And now?\nAda Quill: A little."
    assert list(_by_words(text)) == ["Never.", "A little."]


def test_a_space_before_the_colon_is_no_part_of_a_name() -> None:
    text = "Partez-vous ?\nAnne Roche\u00a0: Oui.\nEt lundi ?\nAnne Roche\u00a0: Je dors."
    assert [one.speaker and one.speaker.text for one in find_statements(text, "fr")] == [
        "Anne Roche",
        "Anne Roche",
    ]


def test_lines_with_the_same_label_and_no_questions_are_no_interview() -> None:
    assert not find_statements("Note: The pool is closed.\nNote: The gate is open.", "en")


def test_a_name_with_a_role_below_a_quotation_is_its_speaker() -> None:
    text = "The hall was full.\n“I would sail tomorrow.”\nAda Quill, pilot of the port"
    [statement] = find_statements(text, "en")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


def test_a_name_behind_a_dash_below_a_quotation_is_its_speaker() -> None:
    [statement] = find_statements("Der Saal war voll.\n„Ich fahre morgen.“\n– Ada Quill", "de")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


def test_a_sentence_below_a_quotation_may_tell_who_said_it() -> None:
    text = "„Das Netz ist leer, und das Meer ist warm.“\nDas sagte Ministerin Ada Quill am Montag."
    statement = find_statements(text, "de")[0]
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Were you afraid?\nAda Quill: Never.\nAnd now?\nAda Quill: Yes.", "en"),
        ("Hatten Sie Angst?\nAda Quill: Nie.\nUnd jetzt?\nAda Quill: Ja.", "de"),
        ("Aviez-vous peur ?\nAda Quill: Non.\nEt là ?\nAda Quill: Oui.", "fr"),
    ],
)
def test_questions_without_a_name_and_answers_with_one(text: str, language: str) -> None:
    found = find_statements(text, language)
    assert [one.speaker.name for one in found if one.speaker] == ["Ada Quill", "Ada Quill"]


def test_questions_and_answers_may_be_named_by_a_letter() -> None:
    text = "Q: Were you afraid?\nA: Never at all.\nQ: And now?\nA: A little more."
    assert list(_by_words(text)) == ["Never at all.", "A little more."]


def test_a_surname_before_an_answer_is_who_bears_the_full_name() -> None:
    text = "Herald: Were you afraid?\nAda Quill: Never.\nHerald: And now?\nQuill: A little."
    answer = _by_words(text)["A little."]
    assert answer.speaker is not None
    assert (answer.speaker.text, answer.speaker.name) == ("Quill", "Ada Quill")


def test_one_answer_makes_no_interview() -> None:
    assert not find_statements("Were you afraid?\nAda Quill: Never.", "en")


def test_an_answer_that_is_all_in_marks_is_given_once() -> None:
    text = "Were you afraid?\nAda Quill: “Never at all.”\nAnd now?\nAda Quill: “A little more.”"
    assert list(_by_words(text)) == ["“Never at all.”", "“A little more.”"]


def test_a_line_below_marks_that_is_a_sentence_credits_nobody() -> None:
    text = "The hall was full.\n“I would sail tomorrow.”\nAda Quill, pilot, left the hall."
    [statement] = find_statements(text, "en")
    assert statement.speaker is None or statement.speaker.name != "Ada Quill"


def test_a_line_below_a_quotation_with_other_words_credits_nobody() -> None:
    text = "Tom Hale said: “I would sail tomorrow.”\nAda Quill, pilot of the port"
    [statement] = find_statements(text, "en")
    assert statement.speaker is not None
    assert statement.speaker.name == "Tom Hale"


def _answers(text: str, language: str) -> list[tuple[str, str | None]]:
    """The direct statements without marks, each with the name of its speaker."""
    return [
        (one.span.of(text), one.speaker.name if one.speaker else None)
        for one in find_statements(text, language)
        if one.kind is StatementKind.DIRECT and text[one.span.start] not in "“„«"
    ]


KEEPER = """The last lamp of Wend Rock
By Owen Strake
Greta Pallister, 61, kept the light for thirty years. A conversation about storms and tinned peas.

When did you last see the lamp burning?

In March. I climbed up with a thermos and stayed until the morning.

My hands were blue. “Come down,” my brother shouted.

Did you come down?

Not before five. I was waiting for the ferry.

What will you miss most?

The silence between two waves.
"""
ANSWERS = [
    (answer, "Greta Pallister")
    for answer in (
        "In March. I climbed up with a thermos and stayed until the morning.",
        "My hands were blue. “Come down,” my brother shouted.",
        "Not before five. I was waiting for the ferry.",
        "The silence between two waves.",
    )
]
FISHER = """Frau der leeren Netze
Die Fischerin Lena Amsel über Heringe, Kneipen und das Warten
Interview: Jonas Heckel
Frau Amsel, wann waren Sie zuletzt draußen?
Gestern Nacht. Ich habe drei Heringe gefangen und zwei wieder hineingeworfen.
Wovon leben Sie dann?
Von der Räucherei meiner Schwester.
Und wenn sie schließt?
Dann lerne ich Klavier.
"""
GUARDIAN = """Entretien avec Anne Roche, gardienne du phare de Tarvel
Propos recueillis par Hugo Lestrade
À soixante ans, elle éteint la lampe pour la dernière fois.
Pourquoi partez-vous maintenant ?
Parce que mes genoux comptent les marches.
Que ferez-vous lundi ?
Rien du tout. Je dormirai jusqu’à midi.
Regrettez-vous quelque chose ?
Le bruit du vent, peut-être. Il me tenait compagnie.
"""


def test_paragraphs_between_questions_are_answers_of_whom_the_introduction_names() -> None:
    assert _answers(KEEPER, "en") == ANSWERS


def test_the_speaker_of_an_answer_between_questions_is_the_mention_in_the_introduction() -> None:
    answer = _by_words(KEEPER)["The silence between two waves."]
    assert answer.speaker is not None
    assert answer.speaker.span.start == KEEPER.index("Greta Pallister")
    assert answer.cue is None
    assert answer.confidence < 0.9


def test_german_answers_are_of_whom_the_questions_turn_to_never_of_the_interviewer() -> None:
    assert [name for _, name in _answers(FISHER, "de")] == ["Lena Amsel"] * 3


def test_french_answers_are_of_whom_the_headline_says_the_interview_is_with() -> None:
    assert [name for _, name in _answers(GUARDIAN, "fr")] == ["Anne Roche"] * 3


def test_a_person_said_to_be_interviewed_goes_before_others_who_are_named() -> None:
    text = GUARDIAN.replace("elle éteint", "elle éteint, avec Marie Colin,")
    assert {name for _, name in _answers(text, "fr")} == {"Anne Roche"}


@pytest.mark.parametrize(
    ("introduction", "language"),
    [
        ("Jonas Heckel hat die Fischerin in ihrer Küche besucht.", "de"),
        ("Unser Reporter Jonas Heckel traf sie im Hafen.", "de"),
        ("Von Jonas Heckel", "de"),
        ("Hugo Lestrade a rencontré la gardienne.", "fr"),
        ("Elle se confie à Hugo Lestrade.", "fr"),
    ],
)
def test_who_asks_is_not_who_answers_in_other_languages(introduction: str, language: str) -> None:
    whole = FISHER if language == "de" else GUARDIAN
    *_, questions = whole.split("\n", 3)
    questions = questions.replace("Frau Amsel, wann", "Wann")
    assert not _answers(f"Gespräch, entretien\n{introduction}\n{questions}", language)
    named = "Interview mit Lena Amsel" if language == "de" else "Entretien avec Anne Roche"
    assert len(_answers(f"{named}\n{introduction}\n{questions}", language)) == 3


def test_two_people_who_may_be_interviewed_give_no_answers() -> None:
    text = KEEPER.replace("kept the light", "and Hugh Orme, 70, kept the light")
    assert _answers(KEEPER, "en")
    assert not _answers(text, "en")


@pytest.mark.parametrize(
    "byline",
    [
        "Interview: Greta Pallister",
        "By Greta Pallister",
        "Interviewed by Greta Pallister",
        "Greta Pallister",
        "Greta Pallister, 3 May 2024",
        "Greta Pallister | Wend Courier",
        "Our reporter Greta Pallister climbed the rock.",
        "Greta Pallister has met the keeper of the rock.",
    ],
)
def test_who_asks_is_not_who_answers(byline: str) -> None:
    text = KEEPER.replace("Greta Pallister, 61,", "She").replace("By Owen Strake", byline)
    assert not _answers(text, "en")
    assert _answers(text.replace("She kept", "Hugh Orme, 70, kept"), "en")


def test_the_listener_of_whoever_is_interviewed_is_the_one_who_asks() -> None:
    text = KEEPER.replace("A conversation about", "She talks to Hugh Orme about")
    text = text.replace("When did you", "Ms Pallister, when did you")
    assert [name for _, name in _answers(text, "en")] == ["Greta Pallister"] * 4
    alone = text.replace("Greta Pallister, 61,", "She").replace("Ms Pallister, when", "When")
    assert not _answers(alone.replace("storms", "storms in conversation"), "en")


def test_a_sentence_about_somebody_with_an_unknown_first_name_makes_the_speaker_uncertain() -> None:
    other = "Ndeye Faal learned it all on the rock. Her teacher Greta Pallister, 61,"
    assert not _answers(KEEPER.replace("Greta Pallister, 61,", other), "en")
    assert _answers(KEEPER.replace("Greta Pallister, 61,", "Ndeye Faal, 61,"), "en")


def test_an_interview_within_a_sentence_does_not_tell_which_side_somebody_is_on() -> None:
    told = "In an interview with Hugh Orme she speaks of storms."
    assert not _answers(KEEPER.replace("A conversation about", f"{told} More about"), "en")
    told = "An interview with Hugh Orme of Lower Wend."
    text = KEEPER.replace("A conversation about", f"{told} More about")
    assert {name for _, name in _answers(text, "en")} == {"Hugh Orme"}


def test_a_headline_in_capitals_names_the_same_person() -> None:
    text = KEEPER.replace("The last lamp of Wend Rock", "Greta Pallister Leaves the Rock")
    assert [name for _, name in _answers(text, "en")] == ["Greta Pallister"] * 4


def test_an_answer_that_tells_what_somebody_said_is_no_credit() -> None:
    text = KEEPER.replace("Not before five.", "She told the crew to wait.")
    assert "She told the crew to wait. I was waiting for the ferry." in dict(_answers(text, "en"))


def test_who_is_credited_with_the_questions_at_the_end_is_not_who_answers() -> None:
    assert not _answers(KEEPER + "\nInterview: Greta Pallister", "en")
    other = KEEPER.replace("By Owen Strake", "Hugh Orme knows the rock.")
    assert not _answers(other, "en")
    assert _answers(other + "\nThe interview was led by us. Interviewed by Hugh Orme.", "en")


@pytest.mark.parametrize(
    "note",
    [
        "Greta Pallister was born in Lower Wend. Her memoir appears in May.",
        "This interview was shortened.",
        "Interview: Owen Strake",
        "Photos: Hugh Orme.",
        "The museum opens on Sunday. Tickets cost four pounds.",
    ],
)
def test_a_note_below_the_last_answer_is_no_answer(note: str) -> None:
    assert _answers(f"{KEEPER}\n{note}\n", "en") == ANSWERS


def test_a_paragraph_that_tells_of_the_person_by_name_is_no_answer() -> None:
    told = "At this point Pallister puts the kettle on."
    text = KEEPER.replace("My hands were blue.", f"{told}\n\nMy hands were blue.")
    assert told not in dict(_answers(text, "en"))
    assert "Not before five. I was waiting for the ferry." in dict(_answers(text, "en"))


def test_a_remark_that_turns_to_the_person_within_an_answer_is_no_answer() -> None:
    remark = "You wrote that in your diary."
    text = KEEPER.replace("My hands were blue.", f"{remark}\n\nMy hands were blue.")
    assert _answers(text, "en") == ANSWERS


def test_a_heading_between_questions_is_no_answer() -> None:
    text = KEEPER.replace("What will you miss", "Peas and paraffin\n\nWhat will you miss")
    assert _answers(text, "en") == ANSWERS


def test_a_title_that_asks_is_no_question_of_the_interview() -> None:
    text = KEEPER.replace("The last lamp of Wend Rock", "Who keeps the lamp of Wend Rock?")
    assert [answer for answer, _ in _answers(text, "en")] == [answer for answer, _ in ANSWERS]


def test_answers_in_marks_need_no_second_statement() -> None:
    text = KEEPER.replace("The silence between two waves.", "“The silence between two waves.”")
    spans = [one.span.of(text) for one in find_statements(text, "en")]
    assert spans.count("“The silence between two waves.”") == 1
    assert len(_answers(text, "en")) == 3


def test_quotations_and_reports_inside_answers_between_questions_are_found_too() -> None:
    found = _by_words(KEEPER)
    answer = found["My hands were blue. “Come down,” my brother shouted."]
    assert answer.span.contains(found["“Come down,”"].span)


@pytest.mark.parametrize(
    ("language", "text", "label", "name"),
    [
        (
            "en",
            "Interview with Greta Pallister\nQ: Did you see it?\nA: I did.\n"
            "Q: Were you cold?\nA: My hands were blue.",
            "A",
            "Greta Pallister",
        ),
        (
            "en",
            "Interview with Greta Pallister\nQuestion: Did you see it?\nAnswer: I did.\n"
            "Question: Were you cold?\nAnswer: My hands were blue.",
            "Answer",
            "Greta Pallister",
        ),
        (
            "de",
            "Lena Amsel im Gespräch\nF: Waren Sie draußen?\nA: Ich war allein.\n"
            "F: Wovon leben Sie?\nA: Von meiner Schwester.",
            "A",
            "Lena Amsel",
        ),
        (
            "de",
            "Interview mit Lena Amsel\nFrage: Waren Sie draußen?\nAntwort: Ich war allein.\n"
            "Frage: Wovon leben Sie?\nAntwort: Von meiner Schwester.",
            "Antwort",
            "Lena Amsel",
        ),
        (
            "fr",
            "Rencontre avec Anne Roche\nQ : Pourquoi partez-vous ?\nR : J’en ai assez.\n"
            "Q : Que ferez-vous ?\nR : Je dormirai.",
            "R",
            "Anne Roche",
        ),
        (
            "fr",
            "Rencontre avec Anne Roche\nQuestion : Partez-vous ?\nRéponse : J’en ai assez.\n"
            "Question : Que ferez-vous ?\nRéponse : Je dormirai.",
            "Réponse",
            "Anne Roche",
        ),
    ],
)
def test_a_label_of_answers_stands_for_the_person_interviewed(
    language: str, text: str, label: str, name: str
) -> None:
    answers = [one for one in find_statements(text, language) if one.speaker is not None]
    assert [(one.speaker.text, one.speaker.name) for one in answers if one.speaker] == [
        (label, name),
        (label, name),
    ]


def test_a_label_of_answers_has_no_name_where_nobody_is_interviewed() -> None:
    text = "Passes\nMayor Ann Hill brought them in.\nQ: Is there a fee?\nAnswer: It is free.\n"
    text += "Q: How do I renew my pass?\nAnswer: At the desk."
    assert _answers(text, "en") == [("It is free.", None), ("At the desk.", None)]


ESSAY = """Let the pool be
Mayor Ann Hill wants to close the baths. In an interview she spoke of costs.
Have you ever counted the children at the gate?
I have. There were forty of them on a wet Tuesday in May.
And what is a town without a place to swim?
It is a car park with a church. I grew up in one and I do not recommend it.
Hill says that the boiler is old. So am I.
Who will teach them to dive, if you do not?
Nobody will. Hill knows that, and I know it too.
Do we want that?
I do not.
"""
HELP = """Your library pass
Ann Hill, director of the library, opened the new desk in March.
How do I renew my pass?
Bring it to the desk. Renewal takes two minutes.
What does it cost?
A pass is free for residents.
Can I lend it to a friend?
Passes are personal and cannot be lent.
What if I lose my pass?
Tell the desk, and you will get a new one.
"""
REPORT = """Ferry runs aground off Tarvel
Captain Hugh Orme, 52, was on the bridge when the Marigold struck a sandbank on Friday.
What happened?
The ferry left at six. Twenty minutes later it stood still.
Was anybody hurt?
Two passengers were treated for bruises.
What happens next?
A tug is on its way. The inquiry will take a month.
"""
LEITARTIKEL = """Lasst das Bad offen
Bürgermeisterin Anna Berg will das Hallenbad schließen.
Haben Sie die Kinder am Tor gezählt?
Es waren vierzig, an einem nassen Dienstag.
Wer bringt ihnen das Tauchen bei?
Niemand. Die Stadt weiß das.
Wollen wir das?
Ich will es nicht.
"""
AIDE = """Foire aux questions
Anne Roche, directrice de la bibliothèque, a ouvert le guichet en mars.
Comment renouveler ma carte ?
Il suffit de passer au guichet.
Combien coûte-t-elle ?
La carte est gratuite.
Puis-je la prêter ?
La carte est personnelle.
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [(ESSAY, "en"), (HELP, "en"), (REPORT, "en"), (LEITARTIKEL, "de"), (AIDE, "fr")],
    ids=["essay", "help", "report", "German essay", "French help"],
)
def test_questions_of_other_texts_give_no_answers(text: str, language: str) -> None:
    assert not _answers(text, language)
    assert _answers(KEEPER, "en")


def test_a_page_of_frequent_questions_gives_no_answers_whoever_it_names() -> None:
    assert not _answers(KEEPER.replace("The last lamp", "FAQ: The last lamp"), "en")
    assert _answers(KEEPER, "en")


def test_two_questions_are_no_interview() -> None:
    text = KEEPER.replace("Did you come down?", "I did not come down.")
    assert not _answers(text, "en")
    assert _answers(KEEPER, "en")


def test_questions_far_apart_are_no_interview() -> None:
    more = "I waited.\n\n" * 4
    text = KEEPER.replace("Did you come down?", f"{more}Did you come down?")
    assert not _answers(text, "en")
    assert _answers(KEEPER, "en")
