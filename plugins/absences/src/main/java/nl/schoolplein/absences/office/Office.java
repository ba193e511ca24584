package nl.schoolplein.absences.office;

import java.time.LocalTime;
import nl.schoolplein.absences.Absences;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Registrar;

/** What the office contributes. */
public final class Office {
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(16, 0);

    private Office() {}

    /** Registers it. */
    public static void declare(Registrar module) {
        module.entity(PhoneCall.class)
                .entity(Warning.class)
                .personalData(DataKind.of("calls", Absences.KEEP).rows(PhoneCall.class, "onDay"))
                .personalData(DataKind.of("warnings", Absences.KEEP).rows(Warning.class, "reachedOn"))
                .resources(OfficePages.class, TotalsPages.class, PupilPages.class)
                .notice(WatchHours.KIND, Notice.ByMail.IF_WANTED)
                .demo(DemoAbsences.class)
                .dailyJob("watch-hours", AFTER_SCHOOL, WatchHours.class);
    }
}
