package nl.schoolplein.absences.leave;

import nl.schoolplein.absences.Absences;
import nl.schoolplein.absences.rules.RuleChange;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;

/** What leave brings to the module. */
public final class Leave {
    private Leave() {}

    /** Registers it. */
    public static void declare(Registrar module) {
        module.resources(
                        LeavePages.class,
                        AskPages.class,
                        RequestPages.class,
                        DecidePages.class,
                        RulesPages.class,
                        GroundsPages.class)
                .setting(Letters.OBJECTIONS_TO)
                .tile(LeaveTile.class)
                .calendar(LeaveInCalendar.class)
                .listens(PersonsMerged.TYPE, KeepLeave.class)
                .demo(DemoLeave.class)
                .notice("leave-asked", Notice.ByMail.IF_WANTED)
                .notice("leave-answered", Notice.ByMail.IF_WANTED)
                .notice("leave-withdrawn", Notice.ByMail.IF_WANTED)
                .notice("leave-proposed", Notice.ByMail.USUALLY)
                .notice("leave-forwarded", Notice.ByMail.USUALLY)
                .notice("leave-decided", Notice.ByMail.USUALLY)
                .notice("leave-reopened", Notice.ByMail.USUALLY);
        rows(module);
    }

    private static void rows(Registrar module) {
        module.allow(LeaveAction.ASK_LEAVE, Rule.guardianOrCarer())
                .allow(LeaveAction.DECIDE_LEAVE, Rule.anyOf(Rule.administrator(), Rule.head()))
                .entity(LeaveRequest.class)
                .entity(LeaveStep.class)
                .entity(LeaveFile.class)
                .entity(SchoolGround.class)
                .entity(RuleChange.class)
                .personalData(DataKind.of("leave-files", Absences.KEEP).rows(LeaveFile.class, "lastDay"))
                .personalData(DataKind.of("leave", Absences.KEEP)
                        .rows(LeaveStep.class, "doneAt")
                        .rows(LeaveRequest.class, "lastDay"))
                .personalData(DataKind.of("rule-changes", Keep.withPerson()).rows(RuleChange.class));
    }
}
