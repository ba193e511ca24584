package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Sight.OFF;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Searching in everything, and the coming days. */
final class RoundSights {
    private RoundSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("found-empty", "ouder", at("/search")),
                new Sight("found", "ouder", at("/search?q=school")),
                new Sight("found-one-school", "nieuw", at(LINDE + "search?q=school")),
                new Sight("found-too-short", "ouder", at(LINDE + "search?q=a")),
                new Sight(
                        "found-nothing",
                        "ouder",
                        at(LINDE + "search?q=" + URLEncoder.encode(LONG.substring(0, 100), StandardCharsets.UTF_8))),
                new Sight("found-people", "beheer", at(LINDE + "search?q=de")),
                new Sight("found-teacher", "leerkracht", at(LINDE + "search?q=jan")),
                new Sight("found-many", "beheer-kompas", at(KOMPAS + "search?q=naam")),
                new Sight("found-many-people", "beheer-kompas", at(KOMPAS + "search?q=heuvel&in=people")),
                new Sight("days", "ouder", at("/days")),
                new Sight("days-one-school", "ouder", at(LINDE + "days")),
                new Sight("days-one-child", "ouder", at(LINDE + "days").andThen(press(".kid >> nth=2"))),
                new Sight("days-staff", "beheer", at(LINDE + "days")),
                new Sight("days-none", "ouder2", OFF, at(LINDE + "days")));
    }
}
