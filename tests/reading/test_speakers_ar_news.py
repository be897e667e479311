# ruff: noqa: E501 (tables of sentences)
"""Arabic straight news: what is announced from where, bodies by name, names that are no quotation."""

import pytest

from tests.reading.marked import said, unmark

CASES = [
    # one of somebody's people is not that somebody
    "وقال مسؤول في إدارة الرئيس دونالد ترامب ⟦i:anon|إن القرار اتخذ⟧.",
    "وبحسب مصدر في محيط الرئيس فلاديمير بوتين ⟦i:anon|فإن القرار اتخذ⟧.",
    "وقال مسؤول في حملة ترامب ⟦i:anon|إن القرار اتخذ⟧.",
    "وقال المتحدث باسم إدارة ترامب شون سبايسر ⟦i:sean-spicer|إن القرار اتخذ⟧.",
    # what is announced, behind when and where
    "وأعلن لافروف في جنيف أمس ⟦i:sergey-lavrov|التوصل إلى تفاهم مع واشنطن⟧.",
    "وأعلن لافروف في جنيف ⟦i:sergey-lavrov|التوصل إلى تفاهم مع واشنطن⟧.",
    "وأعلن الوزير سيرغي لافروف ونظيره الأميركي أنتوني بلينكن في جنيف مساء الجمعة ⟦i:antony-blinken+sergey-lavrov|الاتفاق على جولة جديدة⟧.",
    "وأعلن بايدن الخميس ⟦i:joe-biden|الإفراج عن لاعبة كرة السلة⟧.",
    "وأعلن بايدن الخميس عن ⟦i:joe-biden|حزمة جديدة من العقوبات⟧.",
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
    "وأعلن شولتز ⟦m:george-shultz|أن الجانبين اقتربا من اتفاق «⟦q:george-shultz|مذهل⟧⟧».",
    # whom the subject of the clause before calls on, and who answers him
    "منح ترامب اللقاء علامة كاملة، وحث نظيره الأوكراني على «⟦q:donald-trump|إبرام صفقة⟧».",
    "ورحب لافروف باللقاء، ودعا نظيره الأميركي جون كيري إلى «⟦q:sergey-lavrov|خفض التوتر⟧».",
    "ورحب لافروف باللقاء. ودعا نظيره الأميركي جون كيري إلى «⟦q:john-kerry|خفض التوتر⟧».",
    "قال لافروف ⟦i:sergey-lavrov|إن اللقاء مفيد⟧، وأكد نظيره الأميركي جون كيري ⟦i:john-kerry|أن واشنطن مستعدة⟧.",
    "وأخذ بوتين على واشنطن ⟦m:vladimir-putin|أنها «⟦q:vladimir-putin|تتجاهل مصالح روسيا⟧⟧».",
    "وأخذت موسكو على عاتقها أن تسدد الديون.",
    "وخاطب بوتين البرلمان مؤكدا ⟦i:vladimir-putin|أن بلاده لن تتراجع⟧.",
    "وحل زيلينسكي ضيفا على واشنطن، وخاطب الكونغرس مؤكدا ⟦i:volodymyr-zelensky|أن المساعدات ليست صدقة⟧.",
    "وقال بوش ⟦i:george-w-bush|إنه دعا بوتين إلى زيارة مزرعته⟧.",
    # two before a verb in the dual
    "لكن الوزيرين جون كيري وسيرغي لافروف اعتبرا ⟦i:john-kerry+sergey-lavrov|أن الفرصة قائمة⟧.",
    # who speaks for whom
    "وقال متحدث باسم الرئيس باراك أوباما ⟦i:anon|إن القمة ستعقد⟧.",
    "وصرح ناطق باسم الرئيس المنتخب بيل كلينتون ⟦i:anon|بأن المعاهدة جيدة⟧.",
    "وقال المتحدث باسم الرئيس الروسي ديمتري بيسكوف ⟦i:dmitry-peskov|إن القمة ستعقد⟧.",
    "وردا على سؤال عما إذا كانت موسكو ستقبل الدعوة، اكتفى دميتري بيسكوف بالقول: «⟦q:dmitry-peskov|العقوبات لا تساعد⟧».",
    # the latter, and a preposition behind a name between marks
    "وسأل الصحافيون زيلينسكي. وكشف هذا الأخير ⟦i:volodymyr-zelensky|أنه سيطير إلى واشنطن⟧.",
    "وفي حديث لقناة «الميناء» عقب القمة، قال بوتين ⟦i:vladimir-putin|إنه راض⟧.",
]


DATELINE = """عنوان التقرير عن القمة

{}

قال لافروف ⟦i:sergey-lavrov|إن الأسعار مستقرة⟧."""


@pytest.mark.parametrize("line", ["موسكو - وارسو: «الميناء»", "موسكو - «الميناء» - من مراسلنا"])
def test_the_outlet_of_a_dateline_is_not_quoted(line: str) -> None:
    text, expected = unmark(DATELINE.format(line))

    assert said(text, "ar", "2022-01-21") == expected


@pytest.mark.parametrize("marked", CASES)
def test_an_arabic_sentence_of_the_news_tells_who_said_what(marked: str) -> None:
    text, expected = unmark(marked)

    assert said(text, "ar", "2022-01-21") == expected
