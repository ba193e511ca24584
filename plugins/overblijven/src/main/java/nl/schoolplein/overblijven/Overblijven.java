package nl.schoolplein.overblijven;

import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.PupilLeft;
import nl.schoolplein.api.PupilMoved;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Tint;
import nl.schoolplein.overblijven.booking.Absences;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.booking.BookingSettings;
import nl.schoolplein.overblijven.booking.CareInCalendar;
import nl.schoolplein.overblijven.booking.ChildLeft;
import nl.schoolplein.overblijven.booking.ChildMoved;
import nl.schoolplein.overblijven.booking.ComingDays;
import nl.schoolplein.overblijven.booking.DayPages;
import nl.schoolplein.overblijven.booking.DemoCare;
import nl.schoolplein.overblijven.booking.KeepBookings;
import nl.schoolplein.overblijven.booking.MonthPage;
import nl.schoolplein.overblijven.booking.Offer;
import nl.schoolplein.overblijven.booking.OfferPages;
import nl.schoolplein.overblijven.booking.OfferToCancel;
import nl.schoolplein.overblijven.booking.Pattern;
import nl.schoolplein.overblijven.booking.PlanAhead;
import nl.schoolplein.overblijven.booking.StaffDayPages;
import nl.schoolplein.overblijven.booking.Step;
import nl.schoolplein.overblijven.booking.TakeOfferBack;
import nl.schoolplein.overblijven.booking.WeeklyPages;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CareWorker;
import nl.schoolplein.overblijven.care.ClosedDays;
import nl.schoolplein.overblijven.care.KindPage;
import nl.schoolplein.overblijven.care.KindPages;
import nl.schoolplein.overblijven.care.Terms;
import nl.schoolplein.overblijven.statement.StatementPart;
import nl.schoolplein.overblijven.today.TodayPart;

/** Overblijven en BSO: who stays when, with whom, and what it costs. */
public final class Overblijven implements PortalModule {
    private static final DataKind BOOKINGS =
            DataKind.of("bookings", Keep.years(2)).rows(Booking.class, "bookedAt");
    private static final DataKind WORKERS =
            DataKind.of("workers", Keep.withPerson()).rows(CareWorker.class);

    private static final DataKind PATTERNS =
            DataKind.of("patterns", Keep.withPerson()).rows(Pattern.class);
    private static final DataKind CHANGES =
            DataKind.of("changes", Keep.years(2)).rows(Step.class, "takenAt");
    private static final DataKind OFFERS = DataKind.of("offers", Keep.days(31)).rows(Offer.class, "madeAt");
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    /** What people do here. */
    public enum Action implements ModuleAction {
        /** Book care for a child, and cancel it. */
        BOOK,
        /** Say which kinds of care there are: administrators and the head. */
        ARRANGE,
        /** Care for the children who come: the staff of a kind of care, which {@code Workplace} tells. */
        CARE,
        /** See the list of today with a code, and tick off: volunteers. */
        HELP,
        /** Say who else may collect a child. */
        COLLECTORS,
        /** Say what care staff have to know of a child today. */
        NOTE
    }

    @Override
    public void register(Registrar module) {
        module.button("cup-straw", 40)
                .tint(Tint.PEACH)
                .allow(Action.BOOK, Rule.pupil(PupilAction.BOOK))
                .allow(Action.ARRANGE, Rule.anyOf(Rule.administrator(), Rule.head()))
                .allow(Action.CARE, Rule.staff())
                .allow(Action.HELP, Rule.anyOf(Rule.staff(), Rule.pass()))
                .allow(Action.COLLECTORS, Rule.pupil(PupilAction.COLLECT))
                .allow(Action.NOTE, Rule.pupil(PupilAction.BOOK))
                .entity(Care.class)
                .entity(Terms.class)
                .entity(ClosedDays.class)
                .entity(CareWorker.class)
                .entity(Booking.class)
                .entity(Pattern.class)
                .entity(Offer.class)
                .entity(Step.class)
                .setting(BookingSettings.CHANGE_DAYS)
                .setting(BookingSettings.CHANGE_TIME)
                .setting(BookingSettings.ABSENT_FREE)
                .setting(BookingSettings.ABSENT_FREE_TIME)
                .resources(MonthPage.class, DayPages.class, WeeklyPages.class, OfferPages.class, StaffDayPages.class)
                .resources(KindPages.class, KindPage.class)
                .tile(ComingDays.class)
                .calendar(CareInCalendar.class)
                .notice("moved-up", Notice.ByMail.USUALLY)
                .notice("waits", Notice.ByMail.IF_WANTED)
                .notice("no-care", Notice.ByMail.USUALLY)
                .notice("cancelled", Notice.ByMail.IF_WANTED)
                .notice("by-staff", Notice.ByMail.USUALLY)
                .notice("became-one", Notice.ByMail.USUALLY)
                .notice("offer", Notice.ByMail.IF_WANTED)
                .listens(Absences.ABSENT, OfferToCancel.class)
                .listens(Absences.BACK, TakeOfferBack.class)
                .listens(PersonsMerged.TYPE, KeepBookings.class)
                .listens(PupilLeft.TYPE, ChildLeft.class)
                .listens(PupilMoved.TYPE, ChildMoved.class)
                .dailyJob("plan-ahead", AT_NIGHT, PlanAhead.class)
                .demo(DemoCare.class)
                .personalData(WORKERS)
                .personalData(BOOKINGS)
                .personalData(PATTERNS)
                .personalData(CHANGES)
                .personalData(OFFERS);
        TodayPart.register(module);
        StatementPart.register(module);
    }
}
