package nl.schoolplein.portal.introduction;

import java.time.Clock;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Switchboard;

/** How schools introduce modules step by step: the plan, its letters, and taking it over from another school. */
public final class Introduction {
    private final PlanReader reader;
    private final PlanWords words;
    private final Letters letters;
    private final Takeovers takeovers;

    /** On the switches of all schools; the letters stand in the tables of the schools. */
    public Introduction(
            BoardDesk desk,
            Gate gate,
            Switchboard switchboard,
            Schools schools,
            SchoolYears years,
            Transactions rows,
            Clock clock,
            Bundle texts) {
        reader = new PlanReader(desk, switchboard, years, clock);
        words = new PlanWords(reader, desk, clock);
        letters = new Letters(desk, gate, switchboard, schools, rows, clock, texts);
        takeovers = new Takeovers(reader, desk, switchboard, schools, rows, clock);
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
