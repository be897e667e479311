"""The interface in Arabic and Russian: nothing missing, nothing broken, the glossary kept."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parent.parent.parent
CATALOGS = [(app, language) for app in ("timeline", "newsroom") for language in ("ar", "ru")]
FOLDERS = {"timeline": ("timeline", "templates"), "newsroom": ("newsroom",)}
# Where the context stands in the call, and where the words do.
CALLS = {
    name + lazy: (context, words)
    for lazy in ("", "_lazy", "_noop")
    for name, context, words in (
        ("_", None, (0,)),
        ("gettext", None, (0,)),
        ("ngettext", None, (0, 1)),
        ("pgettext", 0, (1,)),
        ("npgettext", 0, (1, 2)),
    )
}
QUOTED = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
TEMPLATE_CALL = re.compile(rf"\b(?:_|n?p?gettext)\((?:u?{QUOTED}|[\s\w,])*\)")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[%s]|\{\w*\}")
LETTER = {"ar": re.compile(r"[\u0621-\u064a]"), "ru": re.compile(r"[а-яё]", re.IGNORECASE)}
FORMS = {"ar": 6, "ru": 4}
# Plural forms that stand for one number alone may say it in a word: حدث واحد, حدثان.
FORMS_OF_ONE_NUMBER = {"ar": (0, 1, 2), "ru": ()}
Key = tuple[str, str, str]  # context, singular, plural; "" for none


def read(app: str, language: str) -> Catalog:
    path = ROOT / app / "locale" / language / "LC_MESSAGES" / "django.po"
    return read_po(BytesIO(path.read_bytes()), locale=language)


def messages(app: str, language: str) -> list[Message]:
    return [message for message in read(app, language) if message.id]


def texts(message: Message) -> tuple[str, ...]:
    """The translations of a message: one, or one for each plural form."""
    return message.string if isinstance(message.string, tuple) else (message.string,)


def key(message: Message) -> Key:
    one, many = message.id if isinstance(message.id, tuple) else (message.id, "")
    return message.context or "", one, many


@pytest.fixture(params=CATALOGS, ids="-".join)
def catalog(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


# --- what the code says ------------------------------------------------------------------------


def python_of(path: Path) -> str:
    """A file as Python; of a template the calls that makemessages would see in it."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return source
    return "\n".join(TEMPLATE_CALL.findall(templatize(source)))


def strings_of(path: Path) -> Iterator[Key]:
    """Every string that the file marks for translation."""
    for node in ast.walk(ast.parse(python_of(path))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in CALLS and (found := words_of(node, *CALLS[name])):
                yield found


def words_of(call: ast.Call, context: int | None, words: tuple[int, ...]) -> Key | None:
    """The words of one call; None where a variable stands for them: they are marked elsewhere."""
    places = words if context is None else (context, *words)
    constants = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    if len(constants) < len(places):
        return None
    before = "" if context is None else constants[context]
    one, *many = (constants[place] for place in words)
    return before, one, many[0] if many else ""


def files(app: str) -> Iterator[Path]:
    for folder in FOLDERS[app]:
        for pattern in ("*.py", "*.html", "*.txt"):
            yield from (ROOT / folder).rglob(pattern)


@pytest.mark.parametrize("app", FOLDERS)
def test_catalog_holds_exactly_the_strings_of_the_code(app):
    """When this fails, run `make strings` and translate what is new."""
    marked = {(context, one) for path in files(app) for context, one, _many in strings_of(path)}
    held = {key(message)[:2] for language in FORMS for message in messages(app, language)}

    differences = {"new in the code": marked - held, "gone from the code": held - marked}

    assert differences == {"new in the code": set(), "gone from the code": set()}


@pytest.mark.parametrize("app", FOLDERS)
def test_both_languages_hold_the_same_strings(app):
    arabic, russian = ({key(m) for m in messages(app, language)} for language in FORMS)

    assert arabic == russian


def test_strings_of_a_template_are_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        '<p>{% translate \'One\' %} {% translate "Two" context "c" %}\n'
        "  {% blocktranslate trimmed count n=n %}\n  {{ n }} egg\n{% plural %}{{ n }} eggs\n"
        "{% endblocktranslate %}</p>"
    )

    assert list(strings_of(page)) == [
        ("", "One", ""),
        ("c", "Two", ""),
        ("", "%(n)s egg", "%(n)s eggs"),
    ]


# --- what the catalogs say ---------------------------------------------------------------------


def test_every_string_is_translated(catalog):
    _app, language = catalog

    missing = [key(m) for m in messages(*catalog) if m.fuzzy or not all(texts(m))]
    short = [
        key(m)
        for m in messages(*catalog)
        if isinstance(m.id, tuple) and len(m.string) != FORMS[language]
    ]

    assert (missing, short) == ([], [])


def test_placeholders_are_those_of_the_english(catalog):
    _app, language = catalog

    wrong = [
        (key(message), text)
        for message in messages(*catalog)
        for form, text in enumerate(texts(message))
        if text and not has_placeholders_of(message, text, form, language)
    ]

    assert wrong == []


def has_placeholders_of(message: Message, text: str, form: int, language: str) -> bool:
    wanted, found = (sorted(PLACEHOLDER.findall(words)) for words in (key(message)[1], text))
    if isinstance(message.id, tuple) and form in FORMS_OF_ONE_NUMBER[language]:
        return set(found) <= set(wanted)
    return found == wanted


def test_translation_is_written_in_its_own_script(catalog):
    _app, language = catalog

    left_over = [
        (key(message), text)
        for message in messages(*catalog)
        for text in texts(message)
        if re.search("[A-Za-z]", PLACEHOLDER.sub("", key(message)[1]))
        and not LETTER[language].search(text)
    ]

    assert left_over == []


def test_translation_keeps_the_house_style(catalog):
    """Quotation marks, commas and the spelling of names, as the glossary wants them."""
    _app, language = catalog
    forbidden = {
        # Latin punctuation, American as الأمريكي, a tatweel that joins nothing to come, and a date
        # of digits that is not isolated: after Arabic letters its parts would be shown backwards.
        "ar": re.compile(r"[“”]|[,;](\s|$)|\?$|أمريك|ـ(?!:|\s|$)|(?<![\u2066/\d-])\d{4}-\d\d"),
        "ru": re.compile(r"[“”]|\bв Украине\b| - "),
    }[language]

    wrong = [
        text for message in messages(*catalog) for text in texts(message) if forbidden.search(text)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", FORMS)
def test_both_catalogs_say_the_same_thing_alike(language):
    """Django merges the catalogs: of two translations of one string one would never be seen."""
    ours, desks = (
        {key(message): texts(message) for message in messages(app, language)}
        for app in ("timeline", "newsroom")
    )

    differ = {one: (ours[one], desks[one]) for one in ours.keys() & desks.keys()}

    assert {one: pair for one, pair in differ.items() if pair[0] != pair[1]} == {}


def test_events_are_counted_in_every_plural_form():
    counted = {
        language: next(
            texts(m) for m in messages("timeline", language) if key(m)[1] == "%(count)s event"
        )
        for language in FORMS
    }

    assert counted == {
        "ar": (
            "لا أحداث",
            "حدث واحد",
            "حدثان",
            "%(count)s أحداث",
            "%(count)s حدثاً",
            "%(count)s حدث",
        ),
        "ru": ("%(count)s событие", "%(count)s события", "%(count)s событий", "%(count)s события"),
    }


# --- the glossary ------------------------------------------------------------------------------

GLOSSARY = [
    (
        "US-Russia relations, event by event, from both sides",
        "العلاقات الأميركية الروسية، حدثاً بحدث، من الجانبين",
        "Отношения США и России, событие за событием, с обеих сторон",
    ),
    ("Parallax", "بارالاكس", "Параллакс"),
    ("Timeline", "الخط الزمني", "Хронология"),
    ("Two banks", "الضفتان", "Два берега"),
    ("Washington", "واشنطن", "Вашингтон"),
    ("Moscow", "موسكو", "Москва"),
    ("Both", "الجانبان", "Обе стороны"),
    ("Others", "أطراف أخرى", "Другие"),
    ("Table", "جدول", "Таблица"),
    ("Said", "قيل", "Сказано"),
    ("Map", "خريطة", "Карта"),
    ("event", "حدث", "событие"),
    ("events", "أحداث", "события"),
    ("statement", "تصريح", "высказывание"),
    ("statements", "تصريحات", "высказывания"),
    ("People and institutions", "شخصيات ومؤسسات", "Люди и организации"),
    ("Thread", "مسار", "Линия событий"),
    ("source", "مصدر", "источник"),
    ("sources", "مصادر", "источники"),
    ("article", "مقال", "публикация"),
    ("Evidence", "الأدلة", "Подтверждения"),
    ("Original page", "الصفحة الأصلية", "Оригинал"),
    ("What each side said", "ماذا قال كل جانب", "Что сказала каждая сторона"),
    ("direct quotation", "اقتباس مباشر", "прямая цитата"),
    ("reported", "منقول بالمعنى", "в пересказе"),
    ("our translation", "ترجمتنا", "наш перевод"),
    ("wordings", "صيغ", "формулировки"),
    ("in response to", "رداً على", "в ответ на"),
    ("follows up", "متابعة لـ", "в продолжение"),
    ("announced", "أُعلن عنه", "анонсировано"),
    ("as agreed", "تنفيذاً لما اتُّفق عليه", "во исполнение"),
    ("reverses", "تراجعاً عن", "отменяет"),
    ("came true", "تحقق", "сбылось"),
    ("partly", "تحقق جزئياً", "частично"),
    ("did not", "لم يتحقق", "не сбылось"),
    ("open", "لم يُحسم", "открыто"),
    ("As known on", "كما كان معروفاً في", "Как было известно на"),
    ("Independent origins", "مصادر مستقلة", "Независимые источники"),
    ("sources differ", "تباين بين المصادر", "источники расходятся"),
    ("Corrections", "تصويبات", "Исправления"),
    ("Share this view", "مشاركة هذا العرض", "Поделиться подборкой"),
    ("Copy link", "نسخ الرابط", "Скопировать ссылку"),
    ("Copied", "نُسخ", "Скопировано"),
    ("Download", "تنزيل", "Скачать"),
    ("Search", "بحث", "Поиск"),
    ("Refine", "تصفية", "Уточнить"),
    ("When", "الفترة", "Когда"),
    ("certainly in this period", "ضمن الفترة يقيناً", "точно в этот период"),
    ("Kind", "النوع", "Вид"),
    ("Topic", "الموضوع", "Тема"),
    ("Place", "المكان", "Место"),
    ("cooperation", "تعاون", "сотрудничество"),
    ("conflict", "توتر", "напряжённость"),
    ("Earlier", "الأقدم", "Раньше"),
    ("Later", "الأحدث", "Позже"),
    ("Clear all", "مسح الكل", "Сбросить всё"),
    (
        "No events fit this selection.",
        "لا أحداث تطابق هذا الاختيار.",
        "По этим условиям ничего не найдено.",
    ),
    ("Desk", "مكتب التحرير", "Редакция"),
    ("Draft", "مسودة", "Черновик"),
    ("In review", "قيد المراجعة", "На проверке"),
    ("To publish", "جاهز للنشر", "К публикации"),
    ("Published", "منشور", "Опубликовано"),
    ("Withdrawn", "مسحوب", "Отозвано"),
]


CONTEXTS = {"Said": "view of statements"}  # the same word elsewhere is another term


def test_terms_are_those_of_the_glossary():
    said: dict[tuple[str, str], dict[str, set[str]]] = {}
    for app, language in CATALOGS:
        for message in messages(app, language):
            term = said.setdefault(key(message)[:2], {})
            term.setdefault(language, set()).update(texts(message))

    wrong = {
        english: said.get((CONTEXTS.get(english, ""), english))
        for english, arabic, russian in GLOSSARY
        if said.get((CONTEXTS.get(english, ""), english)) != {"ar": {arabic}, "ru": {russian}}
    }

    assert wrong == {}
