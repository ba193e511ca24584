package nl.schoolplein.absences.leave;

import nl.schoolplein.absences.Absences;
import nl.schoolplein.absences.rules.RuleChange;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;

/** What leave brings to the module. */
public final class Leave {
    private Leave() {}

    /** Registers it. */
    public static void declare(Registrar module) {
        module.allow(LeaveAction.ASK_LEAVE, Rule.guardianOrCarer())
                .allow(LeaveAction.DECIDE_LEAVE, Rule.pupil(PupilAction.REQUEST_LEAVE))
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
