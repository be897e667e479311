"""A speaker's office in the reader's language, from offices held and from speaker_roles.csv."""

from pathlib import Path

import pytest

from newsroom.loading import RecordLoader
from newsroom.record_rows import RecordError
from tests.factories import make_actor
from timeline.models import Role

pytestmark = pytest.mark.django_db

HEADER = "speaker,role_en,role_ar,role_ru\n"


def offices(folder: Path, rows: str) -> dict[tuple[str, str], str]:
    """What a file with these rows makes known: the Arabic wording by speaker and office."""
    (folder / "speaker_roles.csv").write_text(HEADER + rows, encoding="utf-8")
    loader = RecordLoader(folder)
    loader.by_name = {"Jane Roe": None, "John Doe": None}
    return {key: titles["role_ar"] for key, titles in loader.known_offices().items()}


def test_known_offices_keeps_a_speakers_own_wording(tmp_path):
    jane = make_actor(slug="jane-roe", name_en="Jane Roe")
    Role.objects.create(actor=jane, title_en="Minister", title_ar="وزيرة", title_ru="министр")

    known = offices(tmp_path, "John Doe,Minister,وزير,министр\n,Press statement,بيان,заявление\n")

    assert known == {
        ("", "Minister"): "وزيرة",
        ("Jane Roe", "Minister"): "وزيرة",
        ("John Doe", "Minister"): "وزير",
        ("", "Press statement"): "بيان",
    }


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "Nobody,Minister,وزير,министр\n",
            "speaker_roles.csv, line 2, column “speaker”: “Nobody” is not in the record",
        ),
        (
            ",Minister,,министр\n",
            "speaker_roles.csv, line 2, column “role_ar”: is empty",
        ),
    ],
)
def test_known_offices_names_the_place_of_a_mistake(tmp_path, rows, message):
    with pytest.raises(RecordError) as caught:
        offices(tmp_path, rows)

    assert str(caught.value) == message
