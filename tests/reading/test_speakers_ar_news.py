# ruff: noqa: E501 (tables of sentences)
"""Arabic straight news: what is announced from where, bodies by name, names that are no quotation."""

import pytest

from tests.reading.marked import said, unmark

CASES = [
    # what is announced, behind when and where
    "وأعلن لافروف في جنيف أمس ⟦i:sergey-lavrov|التوصل إلى تفاهم مع واشنطن⟧.",
    "وأعلن لافروف في جنيف ⟦i:sergey-lavrov|التوصل إلى تفاهم مع واشنطن⟧.",
    "وأعلن الوزير سيرغي لافروف ونظيره الأميركي أنتوني بلينكن في جنيف مساء الجمعة ⟦i:antony-blinken+sergey-lavrov|الاتفاق على جولة جديدة⟧.",
    # bodies by foreign names, with and without the noun that says what they are
    "وفي واشنطن، اعتبرت ناسا ⟦m:nasa|أن الراحل «⟦q:nasa|فتح الطريق لمن بعده⟧⟧».",
    "وأعلنت وكالة روسكوسموس ⟦m:roscosmos|أن الرحلة «⟦q:roscosmos|ستنطلق في موعدها⟧⟧».",
    "وقالت شركة غازبروم ⟦i:gazprom|إن الضخ سيستأنف⟧.",
    "وأعلنت غازبروم ⟦i:gazprom|أنها ستستأنف الضخ⟧.",
    "وقالت وكالة رويترز ⟦i:anon|إن الوفد وصل⟧.",
    # as papers of Beirut spell it
    'وقال ديبلوماسي غربي ⟦m:anon|ان موسكو "⟦q:anon|كسبت الوقت⟧⟧".',
    "وقال سيرغي لافروف ⟦i:sergey-lavrov|إن اللقاء مفيد⟧. واعتبر رئيس الديبلوماسية الروسية ⟦i:sergey-lavrov|ان ما تحقق كبير⟧.",
    # whom somebody told, and of whom it is said
    "وقال بوتين ⟦i:vladimir-putin|إنه راض⟧، وأبلغ ضيفه ⟦i:vladimir-putin|بأن الغاز سيصل في موعده⟧.",
    "وقال بوتين ⟦i:vladimir-putin|إنه راض⟧، وذكّر ضيفه بالمثل القائل «⟦q:vladimir-putin|من يتمهل يصل بعيدا⟧».",
    "وتبادلت واشنطن وموسكو أمس عشرة أشخاص متهمين بالتجسس في مطار فيينا.",
    "وخرج لافروف من القاعة متهما واشنطن ⟦i:sergey-lavrov|بإفشال اللقاء⟧.",
    "وقال لافروف ⟦i:sergey-lavrov|إن المفاوضات صعبة⟧، متهما واشنطن بـ«⟦q:sergey-lavrov|المماطلة⟧».",
    # names of treaties, and of what somebody leads or founds
    "وعلق بوتين مشاركة بلاده في معاهدة «ستارت الجديدة» أمس.",
    "ورفض قائد «الجيش الوطني» الهدنة التي اقترحها لافروف.",
    "ووقع غورباتشوف وريغان مذكرة إنشاء «الخط الساخن» في جنيف.",
    "ودعا بوتين إلى ⟦m:vladimir-putin|وقف «⟦q:vladimir-putin|الأعمال العدائية⟧» فورا⟧.",
]


@pytest.mark.parametrize("marked", CASES)
def test_an_arabic_sentence_of_the_news_tells_who_said_what(marked: str) -> None:
    text, expected = unmark(marked)

    assert said(text, "ar", "2022-01-21") == expected
