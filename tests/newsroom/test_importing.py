"""Articles in: what is proposed, what is stored, what is refused, what is not stored twice."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.utils import translation

from newsroom.importing import Imported, ImportRefused, from_file, from_paste, import_article
from newsroom.models import ArticleText, Decision
from timeline.models import Article, Source

ENGLISH = """Old bridge to reopen on Friday

RIVERTON (River Agency) - The ministry of transport said on Thursday that the old bridge would
reopen the next day after three months of repairs. Its spokesman Paul Miller told reporters:
"Traffic will be back to normal by the weekend." Residents had complained about the long delay,
and the mayor called the works "a lesson for everybody" in a letter to the council last week."""
ARABIC = """أعلنت وزارة النقل، أمس الخميس، أن الجسر القديم سيفتح غدا أمام السير بعد ثلاثة أشهر.
وقال المتحدث باسمها: "ستعود الحركة إلى طبيعتها قبل نهاية الأسبوع"."""
PAGE = """<!doctype html><html lang="ar"><head><title>إعادة فتح الجسر | صحيفة النهر</title>
<meta property="og:site_name" content="صحيفة النهر"><meta name="author" content="ليلى حداد">
<meta property="article:published_time" content="2021-06-17T10:00:00+03:00">
<link rel="canonical" href="https://www.nahr.example/a/12?utm_source=x#top">
</head><body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
<article><h1>إعادة فتح الجسر</h1><p>أعلنت وزارة النقل، أمس الخميس، أن أعمال الصيانة في الجسر القديم
ستنتهي غدا بعد توقف دام ثلاثة أشهر، وأن السير سيعود إلى طبيعته قبل نهاية الأسبوع.</p>
<p>وقال المتحدث باسم الوزارة: "فحص المهندسون كل الأعمدة ولم يجدوا ما يقلق".</p></article>
<footer>© 2024 صحيفة النهر. جميع الحقوق محفوظة</footer></body></html>"""


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A page that another test asked for in Russian leaves its language behind."""
    with translation.override("en"):
        yield


def bring_in(**overrides: object) -> Imported:
    return import_article(
        **{
            "text": ENGLISH,
            "source": "River Agency",
            "language": "en",
            "published": "2021-06-17",
            **overrides,
        }
    )


def counts() -> tuple[int, ...]:
    return tuple(m.objects.count() for m in (Source, Article, ArticleText, Decision))


# --- proposing -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_paste_proposes_headline_dateline_language_and_source():
    Source.objects.create(slug="river-agency", name="River Agency")

    found = from_paste(ENGLISH)

    assert (found.headline, found.dateline, found.language, found.source) == (
        "Old bridge to reopen on Friday",
        "RIVERTON (River Agency)",
        "en",
        "river-agency",
    )


@pytest.mark.django_db
def test_paste_proposes_arabic_dateline_of_its_own_line_and_no_headline():
    found = from_paste(f"ريفرتون (وكالة النهر)\n{ARABIC}")

    assert (found.headline, found.dateline, found.language, found.source) == (
        "",
        "ريفرتون (وكالة النهر)",
        "ar",
        "وكالة النهر",
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Anna Reed", "Anna Reed"),
        ("كتبت: ليلى حداد", "ليلى حداد"),
        ("Автор: Анна Реутова", "Анна Реутова"),
    ],
)
def test_paste_proposes_byline(line, name):
    assert from_paste(f"A headline\n{line}\nThe text says what happened.").byline == name


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 17, 2021", "2021-06-17"),
        ("Published: 2021-06-17 10:30", "2021-06-17"),
        ("Part 17", ""),
    ],
)
def test_paste_proposes_the_date_that_stands_under_the_headline(line, day):
    assert from_paste(f"A headline\n{line}\n\nThe text says what happened.").published == day


@pytest.mark.django_db
def test_paste_proposes_an_arabic_date_with_both_month_names():
    assert from_paste(f"فتح الجسر\n17 يونيو/ حزيران 2021\n\n{ARABIC}").published == "2021-06-17"


@pytest.mark.django_db
def test_paste_keeps_page_furniture_in_its_place():
    text = f"{ENGLISH}\r\n\r\nComments are closed.\r\n"

    assert from_paste(text).text == f"{ENGLISH}\n\nComments are closed."


@pytest.mark.django_db
def test_html_file_proposes_what_the_page_states():
    Source.objects.create(slug="nahr", name="The River", site="nahr.example")

    found = from_file("page.html", PAGE.encode("windows-1256"))

    assert (found.headline, found.byline, found.language, found.published) == (
        "إعادة فتح الجسر",
        "ليلى حداد",
        "ar",
        "2021-06-17",
    )
    assert (found.source, found.url) == ("nahr", "https://www.nahr.example/a/12")
    assert found.text.splitlines()[-1] == (
        'وقال المتحدث باسم الوزارة: "فحص المهندسون كل الأعمدة ولم يجدوا ما يقلق".'
    )


@pytest.mark.django_db
def test_html_file_takes_no_date_from_a_footer():
    page = "\n".join(line for line in PAGE.splitlines() if "published_time" not in line)

    found = from_file("page.html", page.encode())

    assert (found.published, found.notes) == (
        "",
        ("No date of publication was found: please state it.",),
    )


@pytest.mark.django_db
def test_page_of_an_unknown_site_proposes_its_name_as_source():
    assert from_file("page.html", PAGE.encode()).source == "صحيفة النهر"


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_file_is_read_in_any_arabic_encoding(encoding):
    assert from_file("a.TXT", ARABIC.encode(encoding)).text == ARABIC


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "The file is empty."),
        ("a.txt", b" \r\n\t", "The file is empty."),
        ("a.txt", b"12 34 - 56", "There is no text here."),
        ("a.docx", b"PK\x03\x04", "Only files that end in .txt, .html or .htm are read."),
        (
            "a.txt",
            b"%PDF-1.7",
            "This file is not plain text or HTML. Save it as .txt or .html first.",
        ),
        ("a.txt", bytes(range(256)) * 40, "This file is binary, not text."),
        (
            "a.txt",
            b"word " * 1_000_000,
            "This is larger than 2048 KB, so it cannot be one article.",
        ),
        (
            "a.html",
            b"<html><body></body></html>",
            "No article was found on this page. Paste its text instead.",
        ),
    ],
)
def test_file_is_refused_with_a_reason(name, content, reason):
    with pytest.raises(ImportRefused) as raised:
        from_file(name, content)

    assert str(raised.value) == reason


# --- storing -------------------------------------------------------------------------------


@pytest.mark.django_db
def test_import_stores_article_text_source_and_one_decision():
    editor = get_user_model().objects.create_user("reporter")

    imported = bring_in(
        headline=" Old  bridge ", url="https://RIVER.example/a?utm_medium=m", by=editor
    )

    article = Article.objects.get()
    assert (imported.article, imported.created) == (article, True)
    assert imported.notes == ("“River Agency” was added to the sources.",)
    assert (article.headline, article.url, article.published, article.source.slug) == (
        "Old bridge",
        "https://river.example/a",
        "2021-06-17",
        "river-agency",
    )
    assert (article.stored_text.text, article.stored_text.imported_by) == (ENGLISH, editor)
    decision = Decision.objects.get()
    assert (decision.activity, decision.agent, decision.article) == ("import", editor, article)
    assert article.source.site == "river.example"


@pytest.mark.django_db
def test_import_of_the_same_text_stores_nothing():
    first = bring_in()
    before = counts()

    again = bring_in(text=ENGLISH.replace("\n", "\r\n") + "\n", source="Somebody else")

    assert again == Imported(first.article, False, ("This text is in the record already.",))
    assert counts() == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "https://www.river.example/a",
        "http://river.example/a/",
        "https://river.example/a?utm_source=post&fbclid=1#end",
        "HTTPS://River.Example:443/a",
    ],
)
def test_import_of_the_same_address_stores_nothing(address):
    first = bring_in(url="https://river.example/a")
    before = counts()

    again = bring_in(text=ARABIC, url=address)

    assert (again.article, again.created) == (first.article, False)
    assert counts() == before


@pytest.mark.django_db
def test_import_keeps_parameters_that_choose_the_page():
    bring_in(url="https://river.example/a?id=1")

    assert bring_in(text=ARABIC, url="https://river.example/a?id=2").created is True


@pytest.mark.django_db
def test_import_gives_its_text_to_an_article_known_by_address_alone():
    source = Source.objects.create(slug="river", name="River")
    known = Article.objects.create(source=source, url="http://www.river.example/a", headline="Kept")

    imported = bring_in(url="https://river.example/a", headline="Other", language="en-GB")

    known.refresh_from_db()
    assert (imported.article, imported.created) == (known, False)
    assert imported.notes == ("The record knew this address; the text was added to it.",)
    assert (known.headline, known.language, known.published, known.source) == (
        "Kept",
        "en-GB",
        "2021-06-17",
        source,
    )
    assert known.stored_text.text == ENGLISH


@pytest.mark.django_db
def test_import_notes_a_near_duplicate():
    first = bring_in(headline="Old bridge to reopen")

    second = bring_in(text=f"Corrected.\n{ENGLISH}", source="River Agency", published="2021-06-18")

    assert second.notes == (f"100 % of it stands in an article of the record: {first.article}",)


@pytest.mark.django_db
def test_import_notes_no_near_duplicate_in_another_text():
    bring_in()

    other = "The council met on Monday and chose a new colour for the town hall. " * 3
    assert bring_in(text=other).notes == ()


@pytest.mark.django_db
@pytest.mark.parametrize("named", ["river-agency", "River Agency", "RIVER  agency"])
def test_import_finds_the_source_by_slug_and_by_name(named):
    source = Source.objects.create(slug="river-agency", name="River Agency")

    assert bring_in(source=named).article.source == source


@pytest.mark.django_db
@pytest.mark.parametrize("named", ["وكالة الأنهار", "وكالة الانهار", "РЕЧНОЕ  агентство"])
def test_import_finds_the_source_by_its_names_in_other_languages(named):
    source = Source.objects.create(
        slug="rivers", name="River Agency", name_ar="وكالة الأنهار", name_ru="Речное агентство"
    )

    assert bring_in(source=named).article.source == source


@pytest.mark.django_db
def test_own_name_of_a_source_comes_before_what_another_is_called():
    Source.objects.create(slug="first", name="First", name_ru="Река")
    second = Source.objects.create(slug="second", name="РЕКА")

    assert bring_in(source="Река").article.source == second


@pytest.mark.django_db
def test_paste_proposes_the_agency_of_an_arabic_dateline_as_the_known_one():
    Source.objects.create(slug="rivers", name="River Agency", name_ar="وكالة النهر")

    assert from_paste(f"ريفرتون (وكالة النهر)\n{ARABIC}").source == "rivers"


@pytest.mark.django_db
def test_import_makes_slugs_for_names_that_are_not_latin():
    first = bring_in(source="صحيفة النهر")
    second = bring_in(text=ARABIC, source="صحيفة البحر")

    assert [i.article.source.slug for i in (first, second)] == ["source", "source-2"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"text": " \n "}, "There is no text here."),
        ({"source": " "}, "Say which source published it."),
        ({"language": "fr"}, "“fr” is not a language read here: write ar, en or ru."),
        (
            {"published": "16 June"},
            "“16 June” is not a date of publication. Write it as 2021-06-16.",
        ),
        ({"published": ""}, "“” is not a date of publication. Write it as 2021-06-16."),
        ({"url": "river"}, "“river” is not a web address."),
        ({"url": "javascript:alert(1)"}, "“javascript:alert(1)” is not a web address."),
    ],
)
def test_import_refuses_with_a_reason_and_stores_nothing(wrong, reason):
    with pytest.raises(ImportRefused) as raised:
        bring_in(**wrong)

    assert str(raised.value) == reason
    assert counts() == (0, 0, 0, 0)


# --- the command ---------------------------------------------------------------------------


@pytest.mark.django_db
def test_command_brings_in_a_file(tmp_path: Path):
    path = tmp_path / "bridge.txt"
    path.write_bytes(ARABIC.encode("windows-1256"))
    out = StringIO()

    call_command("import_article", path, source="نهر", published="2021-06-17", stdout=out)

    article = Article.objects.get()
    assert (article.language, article.stored_text.text) == ("ar", ARABIC)
    assert out.getvalue().splitlines() == [
        f"Brought in: article {article.pk}, {article}",
        "  “نهر” was added to the sources.",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (b"", {}, "Nothing was stored. The file is empty."),
        (b"Some words.", {}, "Nothing was stored. The source was not found: add --source."),
        (
            b"Some words.",
            {"source": "x"},
            "Nothing was stored. The date of publication was not found: add --published.",
        ),
        (
            b"Some words.",
            {"source": "x", "published": "soon"},
            "Nothing was stored. “soon” is not a date of publication. Write it as 2021-06-16.",
        ),
    ],
)
def test_command_says_what_is_wrong(tmp_path: Path, content, options, message):
    path = tmp_path / "bridge.txt"
    path.write_bytes(content)

    with pytest.raises(CommandError) as raised:
        call_command("import_article", path, **options)

    assert str(raised.value) == message
    assert counts() == (0, 0, 0, 0)


@pytest.mark.django_db
def test_command_names_a_file_that_is_not_there():
    with pytest.raises(CommandError) as raised:
        call_command("import_article", "nowhere.txt")

    assert str(raised.value) == "nowhere.txt cannot be read: No such file or directory"


@pytest.mark.django_db
def test_command_fetches_no_internal_address():
    with pytest.raises(CommandError) as raised:
        call_command("import_article", "http://127.0.0.1/")

    assert str(raised.value) == (
        "Nothing was stored. This address leads to an internal network, which is never fetched."
    )
