package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Sight.OFF;
import static nl.schoolplein.story.Sight.PLANNED;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.type;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The introduction plan, its letters, the manuals and the leaflet. */
final class PlanSights {
    private static final String PLAN = ADMIN + "plan";

    private PlanSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("plan-empty", "beheer", at(PLAN)),
                new Sight("plan-empty-refused", "beheer", at(PLAN).andThen(send("form.tile >> nth=0"))),
                new Sight("plan", "beheer", PLANNED, at(PLAN)),
                new Sight("plan-many-dates", "beheer", OFF, at(PLAN).andThen(PlanSights::manyDates)),
                new Sight("plan-step-new", "beheer", at(PLAN + "/steps/new")),
                new Sight("plan-step", "beheer", PLANNED, at(PLAN).andThen(press(".plan-dates .stretched-link"))),
                new Sight(
                        "plan-step-refused",
                        "beheer",
                        PLANNED,
                        at(PLAN + "/steps/new")
                                .andThen(type("#date", "2020-01-06"))
                                .andThen(type("#reason", LONG))
                                .andThen(press("form .btn-primary"))),
                new Sight(
                        "plan-date", "beheer", PLANNED, at(PLAN).andThen(press(".plan-dates .plan-links a >> nth=0"))),
                new Sight("plan-letter", "beheer", PLANNED, letter()),
                new Sight("plan-letter-both", "beheer", PLANNED, letter().andThen(press(".seg a >> nth=2"))),
                new Sight("plan-copy", "beheer", at(PLAN + "/copy")),
                new Sight("plan-copy-school", "beheer", OFF, at(PLAN + "/copy/het-kompas?settings=true&states=true")),
                new Sight("plan-half-done", "beheer-kompas", at(KOMPAS + "admin/plan")),
                new Sight("manual-parent", "ouder", at(LINDE + "manual")),
                new Sight("manual-staff", "beheer", at(LINDE + "manual")),
                new Sight("leaflet", "beheer", at(ADMIN + "leaflet")),
                new Sight("leaflet-nothing", "beheer", OFF, at(ADMIN + "leaflet")));
    }

    private static Consumer<Page> letter() {
        return at(PLAN).andThen(press(".plan-dates .plan-links a >> nth=1"));
    }

    /** A pilot that grows week by week; it is taken away again for the sights that follow. */
    private static void manyDates(Page page) {
        page.evaluate("""
                async () => {
                    const ask = (path, options) => fetch(path, { headers: { Accept: 'application/json',
                        'Content-Type': 'application/json' }, ...options }).then(answer => answer.json());
                    const groups = (await ask('/de-linde/modules')).groups.map(group => group.id);
                    const plan = await ask('/de-linde/admin/plan');
                    if (plan.dates.length > 7) return;
                    for (let week = 1; week <= 8; week++) {
                        const date = new Date(Date.now() + week * 7 * 864e5).toISOString().slice(0, 10);
                        await ask('/de-linde/admin/plan/steps', { method: 'POST', body: JSON.stringify({
                            modules: ['bookcase'], state: 'pilot', groups: groups.slice(0, week), date }) });
                    }
                }""");
        page.reload();
    }
}
