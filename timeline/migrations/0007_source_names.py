"""What Arabic and Russian papers call an outlet; blank where they print its own name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0006_disputed_attributes"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalsource",
            name="name_ar",
            field=models.CharField(blank=True, max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AddField(
            model_name="historicalsource",
            name="name_ru",
            field=models.CharField(blank=True, max_length=200, verbose_name="name in Russian"),
        ),
        migrations.AddField(
            model_name="source",
            name="name_ar",
            field=models.CharField(blank=True, max_length=200, verbose_name="name in Arabic"),
        ),
        migrations.AddField(
            model_name="source",
            name="name_ru",
            field=models.CharField(blank=True, max_length=200, verbose_name="name in Russian"),
        ),
    ]
