"""The main job: an article in, read, decided, published; a view filtered, its link shared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.factories import make_user

ARTICLES = Path(__file__).parent.parent / "data" / "main_job"
PASSWORD = "a long pass phrase of this test"


def log_in(page: Page) -> None:
    user = make_user("editor", username="main-job")
    user.set_password(PASSWORD)
    user.save()
    page.goto("/desk/")
    page.fill("[name=username]", user.username)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/desk/$"))


def bring_in(page: Page, language: str) -> None:
    """Paste the article, confirm what was found in it, and have it read."""
    page.goto("/desk/articles/new/")
    page.fill("[name=text]", (ARTICLES / f"{language}.txt").read_text())
    page.click("main form .button--primary")
    assert page.input_value("main [name=language]") == language
    assert page.input_value("main [name=published]") == "2021-06-16"
    page.fill("[name=source]", "Main Job Gazette")
    page.click("main form .button--primary")
    expect(page).to_have_url(re.compile(r"/desk/readings/\d+/$"))


def merge_summit(page: Page) -> str:
    """Merge the proposed summit into the record's own; return the way to the event at the desk."""
    summit = page.locator(".proposal").filter(has=page.locator("[formaction*='/merge/']")).first
    summit.locator("[formaction*='/merge/']").click()
    expect(page.locator("#progress")).to_have_text(re.compile("1"))
    return page.locator(".touched a").first.get_attribute("href")


def accept_quotation(page: Page, words: str) -> None:
    """Accept the statement with these words about the event that the proposal was merged into."""
    card = page.locator(".proposal[data-pending]").filter(has=page.get_by_text(words)).first
    card.locator("[data-key=a]").click()
    expect(page.locator("#progress")).to_have_text(re.compile("2"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We talked for hours about things that matter to both our peoples"),
        ("ar", "تحدثنا ساعات طويلة عن أمور تهم الشعبين"),
    ],
)
def test_main_job_from_article_to_shared_link(
    open_page: OpenPage, language: str, words: str
) -> None:
    desk = open_page(locale={"en": "en-US", "ar": "ar-EG"}[language])
    log_in(desk)
    bring_in(desk, language)
    event_at_desk = merge_summit(desk)
    accept_quotation(desk, words)
    desk.goto(event_at_desk)
    desk.locator("form[action$='/publish/'] button").first.click()
    expect(desk.locator("a[href*='/events/']").first).to_be_visible()

    reader = open_page()
    reader.goto(f"/{language}/")
    reader.check("#f-kind-summit")
    expect(reader).to_have_url(re.compile("kind=summit"))
    reader.fill("#f-from", "2021-06")
    reader.fill("#f-to", "2021-06")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile("from=2021-06&to=2021-06&kind=summit"))
    sentence = reader.locator(".sentence__words").inner_text()
    reader.locator(".menu > summary").click()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.locator("copy-link button").first.click()
    link = reader.evaluate("navigator.clipboard.readText()")

    afresh = open_page()
    afresh.goto(link)
    assert afresh.url == link == reader.url
    assert afresh.locator(".sentence__words").inner_text() == sentence
    assert (
        afresh.locator(".event__title").all_inner_texts()
        == reader.locator(".event__title").all_inner_texts()
    )
    afresh.locator(".event__title a").first.click()
    expect(afresh.locator("body")).to_contain_text(words)
    expect(afresh.locator(".evidence")).to_contain_text("Main Job Gazette")
