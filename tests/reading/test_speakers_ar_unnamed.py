# ruff: noqa: E501 (tables of sentences)
"""Arabic speakers without a name, roles with a name between marks, clauses beside clauses."""

import pytest

from tests.reading.marked import said, unmark

ONE_OF_THEM = [
    "غادر بايدن المدينة مساء الأربعاء، وهناك، كما قال أحد مساعديه لـ«الميناء»، «⟦q:anon|لم ينتصر أحد⟧».",
    "لم يعلق بايدن على القرار. لكن إحدى مستشاراته قالت ⟦m:anon|إن الرد «⟦q:anon|سيأتي في وقته⟧⟧».",
    "أنهى يلتسين زيارته، والنتيجة، كما يقول أحد مرافقيه لـ«الميناء»، «⟦q:anon|أفضل مما توقعنا⟧».",
    "وصل ترمب إلى العاصمة. ورأى أحد مساعدي الرئيس ⟦m:anon|أن اللقاء «⟦q:anon|مغامرة⟧⟧».",
    "عاد بوتين إلى موسكو. وقال أحد مستشاريه: «⟦q:anon|كان لقاء مفيدا⟧».",
]
UNNAMED = [
    "أما مسئول بارز بالإدارة الأمريكية حضر التوقيع فقال للصحفيين، طالبا عدم كشف هويته، ⟦m:anon|إن الخطوة «⟦q:anon|انتصار صغير⟧⟧».",
    "لكن مسؤولا في الإدارة، طلب عدم ذكر اسمه، أكد ⟦m:anon|أن البيت الأبيض «⟦q:anon|غير متعجل⟧⟧».",
    "أما مسؤولة رفيعة بوزارة الخارجية فصرحت، مشترطة عدم ذكر اسمها، ⟦m:anon|بأن المحادثات «⟦q:anon|صعبة⟧⟧».",
    "لكن مسؤولا في قطاع النفط الروسي، تحدث إلى «الميناء» شريطة عدم كشف اسمه، أقر ⟦i:anon|بأن بوتين غاضب⟧. «⟦q:anon|لسنا خائفين⟧»، قال المسؤول، «⟦q:anon|لكننا حذرون⟧».",
    "غير أن دبلوماسيا أوروبيا، طلب عدم ذكر اسمه، قال ⟦i:anon|إن ترمب تراجع⟧. «⟦q:anon|هذا مؤسف⟧»، أضاف الدبلوماسي، «⟦q:anon|لكنه متوقع⟧».",
]
MADE_TO_SAY = [
    "توالت الأزمات حتى جعلت دبلوماسيا غربيا يقول ⟦m:anon|إن البلدين «⟦q:anon|يتكلمان لغتين⟧⟧».",
    "وبلغ التوتر بين روسيا وأمريكا حدا دفع خبيرا أمريكيا في شؤون الكرملين إلى القول ⟦m:anon|إن «⟦q:anon|الشراكة ماتت⟧⟧».",
    "وهو ما جعل مسؤولا روسيا كبيرا يقول للصحيفة: «⟦q:anon|لم نعد نثق بأحد⟧».",
    "تدهورت العلاقات إلى درجة جعلت سفيرا سابقا في موسكو يصف الوضع ⟦m:anon|بأنه «⟦q:anon|الأسوأ منذ عقود⟧⟧».",
]
ANSWERED = [
    "اعتبر الرئيس الروسي ⟦i:vladimir-putin|أن التسليح خطأ⟧، فرد عليه نظيره الأميركي: «⟦q:joe-biden|الخطأ هو الصمت⟧».",
    "قال بلينكن ⟦i:antony-blinken|إن الرد سيكون قاسيا⟧، ورد عليه نظيره الروسي قائلا: «⟦q:sergey-lavrov|لا نحب التهديد⟧».",
]
BESIDE = [
    "أعلنت وزارة الخزانة الأميركية ⟦i:us-department-of-the-treasury|فرض عقوبات⟧، بعدما أكد البيت الأبيض قبل ذلك بيوم ⟦i:white-house|أن لا خطط للقاء آخر⟧.",
    "أعلنت الخارجية الروسية ⟦i:russian-foreign-ministry|الرد بالمثل⟧، بينما كان البيت الأبيض قد أكد قبل ذلك بيوم ⟦m:white-house|أن العقوبات «⟦q:white-house|مجرد بداية⟧⟧».",
]
CALLED = [
    'وصف شويغو المناورات، في بيان نشر صباح الثلاثاء، ⟦m:sergei-shoigu|بأنها "⟦q:sergei-shoigu|استفزاز⟧" وتهدد أمن المنطقة "⟦q:sergei-shoigu|بشكل مباشر⟧⟧".',
    'وصفت الخارجية الأمريكية القرار، في تغريدة، ⟦m:us-department-of-state|بأنه "⟦q:us-department-of-state|متهور⟧" ويعرض الرواد "⟦q:us-department-of-state|للخطر⟧⟧".',
]
BETWEEN_MARKS = [
    'ورأى الأمين العام لحلف "الناتو" ينس ستولتنبرغ ⟦m:jens-stoltenberg|أن الوضع "⟦q:jens-stoltenberg|مقلق⟧⟧".',
    'غير أن مدير وكالة "ناسا" بيل نيلسون أعرب عن "⟦m:new:bill-nilson|⟦q:new:bill-nilson|ذهوله⟧" مما حدث⟧، وقال ⟦m:new:bill-nilson|إنه "⟦q:new:bill-nilson|من غير المعقول⟧⟧".',
    'قالت وزارة الدفاع الروسية ⟦i:russian-ministry-of-defence|إنها تحقق⟧. وذكرت مؤسسة "الفضاء" لاحقا ⟦i:anon|أن الرحلات توقفت⟧.',
]
FRAMED = [
    'اتهم لافروف "⟦m:sergey-lavrov|⟦q:sergey-lavrov|قوى معادية⟧" في بروكسل بعرقلة الحوار⟧.',
    "واقترح أوباما بعدها بأسبوع في خطاب ببرلين ⟦i:barack-obama|خفض الترسانتين بنحو الثلث⟧، وهو عرض لم تقبله موسكو.",
    "ألقى بوتين كلمة قال فيها ⟦i:vladimir-putin|إن التعاون مستمر⟧. كما وعد ⟦i:vladimir-putin|بالكشف عن الوثائق⟧.",
    "وقال بلينكن ⟦i:antony-blinken|إن موسكو تراجعت⟧، ملوحا ⟦i:antony-blinken|بعقوبات جديدة إذا استمرت الحرب⟧.",
]
CASES = [*ONE_OF_THEM, *UNNAMED, *MADE_TO_SAY, *ANSWERED, *BESIDE, *CALLED, *BETWEEN_MARKS, *FRAMED]


@pytest.mark.parametrize("marked", CASES)
def test_an_arabic_sentence_tells_who_said_what(marked: str) -> None:
    text, expected = unmark(marked)

    assert said(text, "ar", "2022-12-09") == expected


def test_a_shared_family_name_means_the_one_in_office() -> None:
    day, said_then = "1992-02-01", "سيتم الخفض بحلول عام 2003، وأكد بوش أن الاتفاق نهائي."

    assert said(said_then, "ar", day)[-1][1] == "george-h-w-bush"
