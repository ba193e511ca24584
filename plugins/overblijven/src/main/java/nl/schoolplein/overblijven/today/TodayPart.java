package nl.schoolplein.overblijven.today;

import java.time.Duration;
import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.Registrar;

/** What the day itself adds to the module. */
public final class TodayPart {
    private static final DataKind ATTENDANCE = DataKind.of("attendance", Keep.years(1))
            .rows(Attendance.class, "updated")
            .rows(MedicineGiven.class, "given");
    private static final DataKind COLLECTORS =
            DataKind.of("collectors", Keep.withPerson()).rows(Collector.class).rows(RoomOf.class);
    private static final DataKind NOTES =
            DataKind.of("day-notes", Keep.days(30)).rows(DayNote.class, "written");

    private TodayPart() {}

    /** Registers it. */
    public static void register(Registrar module) {
        module.entity(Attendance.class)
                .entity(MedicineGiven.class)
                .entity(Collector.class)
                .entity(DayNote.class)
                .entity(RoomOf.class)
                .entity(DayRules.class)
                .entity(Volunteer.class)
                .resources(StayPages.class, TodayPages.class, ChildPages.class, WalkInPages.class, RoomPages.class)
                .resources(EvacuationPages.class)
                .resources(RulePages.class, HelpPages.class, CollectorPages.class)
                .tile(TodayTile.class)
                .demo(DemoToday.class)
                .notice("missing", Notice.ByMail.NEVER)
                .listens(PersonsMerged.TYPE, KeepDays.class)
                .job("warn-teachers", Duration.ofMinutes(5), WarnTeachers.class)
                .dailyJob("forget-yesterday", LocalTime.of(3, 10), ForgetYesterday.class)
                .personalData(ATTENDANCE)
                .personalData(COLLECTORS, CollectorsOfFamily.class)
                .personalData(NOTES);
    }
}
