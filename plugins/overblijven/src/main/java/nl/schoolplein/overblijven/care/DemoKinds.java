package nl.schoolplein.overblijven.care;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of care of a demo school: the lunch break by the school, and the BSO of another organisation. */
public final class DemoKinds {
    private static final Set<Shared> FOOD = Set.of(Shared.ALLERGIES, Shared.DIET, Shared.MEDICINES);
    private static final Set<Shared> ALL =
            Set.of(Shared.ALLERGIES, Shared.DIET, Shared.MEDICINES, Shared.EMERGENCY, Shared.PRACTITIONER);
    private static final String ZWALUW = "Kinderopvang De Zwaluw";
    private static final String PHONE = "030 555 04 12, opvang@dezwaluw.example";

    private final EntityManager rows;
    private final LocalDate from;

    /** There since that day. */
    public DemoKinds(EntityManager rows, LocalDate from) {
        this.rows = rows;
        this.from = from;
    }

    /** Lunch, with volunteers and strip cards. */
    public UUID lunch(int places, List<UUID> workers) {
        return add(
                new CareForm(
                        "Overblijven", null, null, Payment.STRIPS, FOOD, "Speelzaal\nLokaal 4", true, CareTint.NOON),
                wanted(12, 0, 13, 0, 225, places, null, false),
                workers);
    }

    /** The BSO, by month. */
    public UUID afterSchool(int places, int ofGroup, List<UUID> workers) {
        return add(
                new CareForm(
                        "BSO De Zwaluw",
                        ZWALUW,
                        PHONE,
                        Payment.MONTH,
                        ALL,
                        "Het Nest\nDe Tuin",
                        false,
                        CareTint.AFTERNOON),
                wanted(15, 0, 18, 30, 2850, places, ofGroup, true),
                workers);
    }

    /** Before school, by month. */
    public UUID beforeSchool(int places, List<UUID> workers) {
        return add(
                new CareForm("Vroege vogels", ZWALUW, PHONE, Payment.MONTH, ALL, "Het Nest", false, CareTint.MORNING),
                wanted(7, 30, 8, 30, 875, places, null, true),
                workers);
    }

    /** Closed on a day. */
    public void closed(UUID care, LocalDate day, String reason) {
        rows.persist(new ClosedDays(care, day, day, reason));
    }

    private UUID add(CareForm form, Terms.Wanted wanted, List<UUID> workers) {
        Care care = new Care(form);
        rows.persist(care);
        rows.flush();
        rows.persist(new Terms(care.id(), from, wanted));
        workers.forEach(member -> rows.persist(new CareWorker(care.id(), member)));
        return care.id();
    }

    private static Terms.Wanted wanted(
            int beginsHour,
            int beginsMinute,
            int endsHour,
            int endsMinute,
            int cents,
            int places,
            @Nullable Integer ofGroup,
            boolean wednesday) {
        List<DayOfWeek> days = Weekdays.SCHOOL_WEEK.stream()
                .filter(day -> wednesday || day != DayOfWeek.WEDNESDAY)
                .toList();
        return new Terms.Wanted(
                LocalTime.of(beginsHour, beginsMinute),
                LocalTime.of(endsHour, endsMinute),
                Weekdays.of(days),
                cents,
                places,
                ofGroup);
    }
}
