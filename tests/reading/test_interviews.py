"""Turns of an interview that no label marks, and answers of several paragraphs."""

from tests.reading.marked import said, unmark

UNLABELLED = {
    "en": """Sergey Lavrov spoke to our correspondent in Moscow.

How do you see relations with the new administration?

⟦q:sergey-lavrov|We see a chance. The signals are good.⟧

⟦q:sergey-lavrov|I would not exaggerate them.⟧

And missile defence?

⟦q:sergey-lavrov|We shall talk about it.⟧

He pours the tea. On the wall hangs a map of the Arctic.

Tell us about Geneva.

⟦q:sergey-lavrov|It rained, and we signed.⟧

Will there be a summit?

⟦q:sergey-lavrov|I hope so.⟧""",
    "ru": """Сергей Рябков ответил на вопросы нашей газеты.

Как прошли переговоры?

⟦q:sergei-ryabkov|Мы услышали друг друга. Но этого мало.⟧

Что дальше?

⟦q:sergei-ryabkov|Я бы не стал гадать.⟧

Когда следующая встреча?

⟦q:sergei-ryabkov|Нам предстоит её согласовать.⟧""",
}
BULLETED = """سيرغي لافروف يتحدث إلى صحيفتنا في موسكو.

● كيف ترون العلاقة مع الإدارة الجديدة؟

- ⟦q:sergey-lavrov|نرى فرصة. قلت لبلينكن: "⟦q:sergey-lavrov|لا نطلب المستحيل⟧".⟧

● يقول بايدن إنكم تماطلون. لماذا؟

- ⟦q:sergey-lavrov|لسنا نحن من يماطل.⟧

● ومتى القمة؟

- ⟦q:sergey-lavrov|قريبا على ما آمل.⟧

وعند الباب صافحنا لافروف ومضى."""
CHECKLIST = """* زار بوتين واشنطن.

* هل نجحت الزيارة؟

* التقى بايدن.

* عاد إلى موسكو."""
TRANSCRIPT = """PUTIN: ⟦q:vladimir-putin|Thank you very much. We met on the tarmac.⟧
⟦q:vladimir-putin|It was a neighborly thing to do, I think.⟧
TRUMP: ⟦q:donald-trump|Thank you. We had a productive meeting.⟧
(Applause.)
Trump turned to his guest.
PUTIN: ⟦q:vladimir-putin|Next time in Moscow.⟧"""
ESSAY = """Sergey Lavrov flew to Geneva.

What did he want?

The delegation had prepared for weeks.

What did the Americans want?

Nobody knew it.

Who won?

Time will tell."""


def test_turns_without_labels() -> None:
    for language, marked in UNLABELLED.items():
        text, expected = unmark(marked)
        assert said(text, language, "2022-01-21") == expected


def test_arabic_questions_behind_bullets() -> None:
    text, expected = unmark(BULLETED)
    told = [("reported", "joe-biden", "إنكم تماطلون")]

    assert [s for s in said(text, "ar", "2022-01-21") if s not in told] == expected


def test_a_list_with_one_question_is_no_interview() -> None:
    assert said(CHECKLIST, "ar", "2022-01-21") == []


def test_answers_of_several_paragraphs() -> None:
    text, expected = unmark(TRANSCRIPT)
    assert said(text, "en", "2025-08-15") == expected


def test_questions_of_an_essay_are_no_interview() -> None:
    assert said(ESSAY, "en", "2022-01-21") == []


BRIEFING = """Daily Press Briefing, Mark Toner, Deputy Spokesperson

MR. TONER: ⟦q:new:mark-toner|Good afternoon. I have nothing to open with.⟧

QUESTION: Has the Secretary spoken with Lavrov?

MR. TONER: ⟦q:new:mark-toner|He has not. He will next week.⟧

MS. QUILL: ⟦q:new:quill|Nor has the deputy.⟧"""


def test_a_title_and_a_family_name_in_capitals_label_a_turn() -> None:
    text, expected = unmark(BRIEFING)
    assert said(text, "en", "2016-12-30") == expected
