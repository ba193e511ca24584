package nl.schoolplein.portal.introduction;

import java.time.Clock;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.Switchboard;

/** How schools introduce modules step by step: the plan, its letters, and taking it over from another school. */
public final class Introduction {
    private final PlanReader reader;
    private final PlanWords words;
    private final Letters letters;
    private final Takeovers takeovers;

    /** On the switches of all schools; the letters stand in the tables of the schools. */
    public Introduction(
            Plugins plugins,
            Switchboard switchboard,
            Schools schools,
            SchoolYears years,
            Transactions rows,
            Clock clock,
            Bundle texts) {
        reader = new PlanReader(plugins, switchboard, years, clock);
        words = new PlanWords(reader, switchboard, schools, clock, texts);
        letters = new Letters(reader, switchboard, schools, rows, clock, texts);
        takeovers = new Takeovers(reader, plugins, switchboard, schools, clock);
    }

    PlanReader reader() {
        return reader;
    }

    PlanWords words() {
        return words;
    }

    Letters letters() {
        return letters;
    }

    Takeovers takeovers() {
        return takeovers;
    }
}
