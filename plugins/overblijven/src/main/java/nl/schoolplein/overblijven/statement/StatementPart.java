package nl.schoolplein.overblijven.statement;

import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.Registrar;

/** What statements and strip cards add to the module. */
public final class StatementPart {
    /** Who keeps books keeps them for seven years (Algemene wet inzake rijksbelastingen, article 52). */
    private static final Keep OF_THE_BOOKS = Keep.years(7);

    private static final DataKind STATEMENTS = DataKind.of("statements", OF_THE_BOOKS)
            .rows(StatementLine.class, "closed")
            .rows(StripCard.class, "entered")
            .rows(Statement.class, "closed");

    private static final DataKind STRIPS =
            DataKind.of("strips", Keep.withPerson()).rows(StripsTold.class);

    private static final LocalTime IN_THE_EVENING = LocalTime.of(19, 0);

    private StatementPart() {}

    /** Registers it. */
    public static void register(Registrar module) {
        module.entity(Tariff.class)
                .entity(StripCard.class)
                .entity(Statement.class)
                .entity(StatementLine.class)
                .entity(Closing.class)
                .entity(StripsTold.class)
                .resources(StatementPages.class, AccountPages.class, CardPages.class)
                .demo(DemoAccounts.class)
                .notice("statement", Notice.ByMail.IF_WANTED)
                .notice("strip-last", Notice.ByMail.IF_WANTED)
                .notice("strips-gone", Notice.ByMail.IF_WANTED)
                .listens(PersonsMerged.TYPE, KeepAccounts.class)
                .dailyJob("strips", IN_THE_EVENING, StripsRunOut.class)
                .personalData(STATEMENTS, AccountsOfFamily.class)
                .personalData(STRIPS);
    }
}
