"""Addresses of the desk, all under /desk/."""

from django.urls import path

from newsroom.desk import views, views_account, views_articles, views_records, views_review
from newsroom.desk.stages import STAGES

app_name = "desk"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("login/", views_account.login, name="login"),
    path("logout/", views_account.logout, name="logout"),
    path("language/", views_account.choose_language, name="language"),
    path("read/", views.done, name="done"),
    *(path(f"{key}/", views.stage, {"stage": key}, name=key) for key in STAGES),
    path("corrections/", views.corrections, name="corrections"),
    path("rules/", views.rule_scores, name="rules"),
    path("articles/new/", views_articles.bring, name="bring"),
    path("articles/confirm/", views_articles.propose, name="propose"),
    path("articles/store/", views_articles.store, name="store"),
    path("articles/<int:pk>/read/", views_articles.read_again, name="read-again"),
    path("readings/<int:pk>/", views_review.review, name="review"),
    path("readings/<int:pk>/undo/", views_review.undo_last, name="undo-last"),
    path("suggestions/<int:pk>/accept/", views_review.accept, name="accept"),
    path("suggestions/<int:pk>/edit/", views_review.edit, name="edit"),
    path("suggestions/<int:pk>/reject/", views_review.reject, name="reject"),
    path("suggestions/<int:pk>/undo/", views_review.undo, name="undo"),
    path("suggestions/<int:pk>/merge/", views_review.merge, name="merge"),
    path("suggestions/<int:pk>/merge-into/", views_review.merge_choice, name="merge-choice"),
    path("events/<int:pk>/", views_records.event, name="event"),
    path("events/<int:pk>/save/", views_records.save_event, name="save-event"),
    path("events/<int:pk>/submit/", views_records.submit, name="submit"),
    path("events/<int:pk>/send-back/", views_records.send_back, name="send-back"),
    path("events/<int:pk>/publish/", views_records.publish, name="publish"),
    path("events/<int:pk>/withdraw/", views_records.withdraw, name="withdraw"),
    path("events/<int:pk>/restore/", views_records.restore, name="restore"),
    path("statements/<int:pk>/save/", views_records.save_statement, name="save-statement"),
    path(
        "statements/<int:pk>/withdraw/",
        views_records.withdraw_statement,
        name="withdraw-statement",
    ),
]
