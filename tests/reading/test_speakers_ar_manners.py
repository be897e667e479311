# ruff: noqa: E501 (tables of sentences)
"""Arabic ways of telling who said what: relays, reasons, topics set in front, both at once."""

import pytest

from tests.reading.marked import said, unmark

CASES = [
    # relays by whoever it was
    "ونقل دبلوماسيون عن لافروف قوله ⟦i:sergey-lavrov|إن الصبر نفد⟧.",
    "ونقل مراسلون عن لافروف، رئيس الدبلوماسية الروسية منذ سنوات، ⟦m:sergey-lavrov|أن الشركات خسرت «⟦q:sergey-lavrov|كل شيء⟧» بخروجها⟧.",
    "مصدران في قطاع التكرير الهندي أبلغا «رويترز» ⟦i:anon|أن المصافي تعيد النظر في وارداتها⟧.",
    "وقال المسؤول عن ملف السلاح ⟦i:anon|إن الصفقة قريبة⟧.",
    # why, and against what
    "وذهب لافروف أبعد من ذلك، إذ كتب على «تلغرام» ⟦m:sergey-lavrov|أن القرار «⟦q:sergey-lavrov|عمل حربي صريح⟧⟧».",
    "وعزا بوتين الخطوة إلى «⟦q:vladimir-putin|تغير جذري في الظروف⟧».",
    "وعزت الخارجية الروسية القرار إلى ⟦i:russian-foreign-ministry|سياسات واشنطن العدائية⟧.",
    "وتنفي موسكو ⟦i:russia|أنها تخطط لأي غزو⟧، لكنها حشدت أكثر من 100 ألف جندي قرب الحدود.",
    "واتهم بوتين الغرب ⟦i:vladimir-putin|بالسعي إلى تفكيك روسيا⟧، لكنه أبقى الباب مفتوحا أمام الحوار.",
    "طالب بايدن موسكو ⟦i:joe-biden|بسحب قواتها⟧، في ختام قمة استمرت سبع ساعات.",
    "وأكد بايدن ⟦i:joe-biden|أن التعاون مفيد⟧، وأنحى باللائمة على من هاجموه سنوات طويلة.",
    # topics and pairs
    "أما زوجة غورباتشوف، التي ودعته بلا دموع، فتقول: «⟦q:anon|أوصيته بالصبر⟧».",
    'أما غورباتشوف نفسه، فكان قال في برلين الشهر الماضي ⟦m:mikhail-gorbachev|إن أبطال ذلك العام "⟦q:mikhail-gorbachev|كانوا في الشوارع⟧⟧".',
    'خرج بوتين وبايدن من القاعة يتحدثان عن "⟦q:joe-biden+vladimir-putin|عهد جديد⟧".',
    'وأكد بوتين ⟦i:vladimir-putin|أن المفاوضين هم من كتبوا النهاية⟧. "⟦q:vladimir-putin|لم نهزم أحدا في تلك الحرب⟧"، يقول وهو يبتسم.',
    "وصل بايدن. «⟦q:joe-biden|شكرا لمجيئك يا سيدي الرئيس⟧»، قال له وهو يصافحه، فرد بوتين: «⟦q:vladimir-putin|أنا من يشكرك⟧».",
    "التقى بوتين بايدن. وقال بوتين ⟦i:vladimir-putin|إنه راض⟧. أما مضيفه فاعتبر ⟦m:joe-biden|أن المقارنة «⟦q:joe-biden|سخيفة⟧⟧».",
    "ولخص دبلوماسي سويسري الأجواء بعبارة واحدة: «⟦q:anon|لا حب ولا كره⟧».",
    "ووصفته الخارجية الأميركية ⟦m:us-department-of-state|بأنه «⟦q:us-department-of-state|خطوة⟧⟧»، فيما رأت فيه زاخاروفا «⟦q:maria-zakharova|عودة إلى المنطق⟧».",
    "قال بوتين ⟦i:vladimir-putin|إنه راض⟧. ولا يرى باحث أوروبي في الأمر جديدا. «⟦q:anon|هذا تكرار لما سبق⟧»، يقول.",
    # manners of the Maghreb
    "أجمع عدد من المتتبعين للشأن الدولي على ⟦m:anon|أن القمة كرست «⟦q:anon|منطق الصفقات⟧⟧».",
    "قال الباحث سامي عادل ⟦i:new:sami-aadl|إن القمة فشلت⟧. وأضاف المتحدث ذاته ⟦i:new:sami-aadl|أن موسكو ربحت⟧.",
    "وسجل لافروف ⟦i:sergey-lavrov|أن موسكو لم تتنازل⟧. وسجل التبادل التجاري ارتفاعا.",
    "وأوردت وكالة «تاس» ⟦i:anon|أن الوفد وصل⟧. وأورد التقرير أمثلة كثيرة.",
    "وأنهى غورباتشوف خطابه. وتنحى عن السلطة قائلا: «⟦q:mikhail-gorbachev|أغادر بقلق⟧».",
    # outlets between the verb and what is said
    "وعلقت «برافدا» في عددها الصادر أمس قائلة ⟦m:anon|إن الوثيقتين «⟦q:anon|انتصار للعقل⟧⟧».",
    "وكتب معلق «الميناء» السياسي ⟦m:anon|أن القوتين «⟦q:anon|قسمتا العالم⟧⟧».",
    "رأى بوتين «⟦q:vladimir-putin|بارقة أمل⟧» في اللقاء، وقال ⟦i:vladimir-putin|إنه راض⟧.",
    "ورحب لافروف بالخطوة، معتبرا ⟦m:sergey-lavrov|أنها «⟦q:sergey-lavrov|فرصة⟧⟧».",
    # within what another tells, in a paper, and what was done then
    "وقال البيت الأبيض ⟦i:white-house|إن بايدن أبلغ نظيره ⟦i:joe-biden|أن الغزو سيقابل بثمن باهظ⟧⟧.",
    "وقال سوليفان ⟦i:jake-sullivan|إن بايدن حذر محاوره من عقوبات لا سابق لها⟧.",
    "وبعث غورباتشوف برسالة إلى بوش يقترح فيها ⟦i:mikhail-gorbachev|لقاء غير رسمي في مالطا⟧.",
    "وتلا الوزيران جيمس بيكر وإدوارد شيفاردنادزه بيانا دعيا فيه إلى ⟦i:eduard-shevardnadze+james-baker|وقف إمداد بغداد بالسلاح⟧.",
    "كما أعلنت موسكو ⟦i:russia|أنها لن تسمح للمفتشين بدخول مواقعها⟧، ثم أرجأت اجتماعا كان مقررا.",
    "وذكّر بوتين بما قاله جيمس بيكر لغورباتشوف في موسكو من ⟦i:james-baker|أن الحلف لن يتحرك شرقا⟧.",
    "ثم خلصت وزارة الخارجية الأميركية، في تقرير إلى الكونغرس قدمته في 31 يناير الماضي، إلى ⟦i:us-department-of-state|أن روسيا لا تفي بالتزاماتها⟧.",
    # whose opinion it is
    "قالت زاخاروفا ⟦i:maria-zakharova|إن موسكو ربحت⟧. وفي رأيها ⟦i:maria-zakharova|أن أوروبا خسرت كثيرا⟧.",
    "قال بوتين ⟦i:vladimir-putin|إنه راض⟧. وبرأيه ⟦i:vladimir-putin|أن العقوبات فاشلة⟧. ومن وجهة نظره ⟦i:vladimir-putin|فإن أوروبا خسرت⟧.",
    "وفي تقدير محللين ⟦i:anon|أن الحرب طويلة⟧. ونظر بوتين في القضية.",
    # verbs
    "وتساءل بوتين ⟦i:vladimir-putin|عما إذا كانت واشنطن مستعدة لتقديم ضمانات⟧.",
    "وأعاد لافروف التأكيد على ⟦i:sergey-lavrov|أن بلاده متمسكة بالاتفاق⟧.",
    "أجمع الخبراء على ⟦i:anon|أن المعاهدة في خطر⟧.",
    # what is no statement
    "وتحدث بوتين عن مستقبل العلاقات بين البلدين.",
    "وسأل المراسل لافروف: هل كان الأمر يستحق كل هذا؟",
    "ويلتقي الرئيسان مجددا على هامش القمة التي تستضيفها المدينة.",
    # names between marks, and what is none
    "وقال لافروف ⟦i:sergey-lavrov|إن المحطة القديمة «مير» ستهبط في المحيط⟧.",
    "وطلب لافروف إطلاق اسم «ألفا» على المحطة.",
    "وأوضح غورباتشوف ⟦m:mikhail-gorbachev|أن عشرة آلاف دبابة «⟦q:mikhail-gorbachev|ستختفي من الخريطة⟧⟧».",
]


DATELINE = """العنوان الأول للتقرير

لندن: «الميناء»

قال لافروف ⟦i:sergey-lavrov|إن الأسعار مستقرة⟧."""


def test_the_outlet_of_a_dateline_is_not_quoted() -> None:
    text, expected = unmark(DATELINE)

    assert said(text, "ar", "2022-01-21") == expected


@pytest.mark.parametrize("marked", CASES)
def test_an_arabic_sentence_tells_who_said_what(marked: str) -> None:
    text, expected = unmark(marked)

    assert said(text, "ar", "2022-01-21") == expected
