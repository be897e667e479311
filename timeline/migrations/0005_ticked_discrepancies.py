"""Whether sources differ is counted from values by source now, and no longer ticked by hand.

No event has such values yet, so each tick is taken back: it said that sources differ but not in
what. The history of every event keeps that it was ticked, for editors to write the values down.
"""

from django.db import migrations
from django.db.models import F


def take_ticks_back(apps, schema_editor):
    ticked = apps.get_model("timeline", "Event").objects.filter(is_disputed=True)
    if ticked.update(is_disputed=False):
        version = apps.get_model("timeline", "RecordVersion").objects.filter(pk=1)
        version.update(number=F("number") + 1)
        version.update(rebuilt_in=F("number"))


class Migration(migrations.Migration):
    dependencies = [("timeline", "0004_discrepancies")]

    operations = [migrations.RunPython(take_ticks_back, migrations.RunPython.noop)]
