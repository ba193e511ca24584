package nl.schoolplein.absences.register;

import nl.schoolplein.absences.Absences;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.Registrar;

/** What the register contributes. */
public final class Register {
    private static final int NOTES_KEPT = 90;

    private Register() {}

    /** Registers it. */
    public static void declare(Registrar module) {
        module.entity(Mark.class)
                .entity(MarkStep.class)
                .entity(ListDone.class)
                .entity(DayNote.class)
                .setting(NotePages.UNTIL)
                .personalData(DataKind.of("register", Absences.KEEP)
                        .rows(Mark.class, "onDay")
                        .rows(MarkStep.class, "onDay"))
                .personalData(DataKind.of("lists", Absences.KEEP).rows(ListDone.class, "onDay"))
                .personalData(DataKind.of("notes", Keep.days(NOTES_KEPT)).rows(DayNote.class, "onDay"))
                .resources(GroupPages.class, NotePages.class, CarePages.class, LatePages.class)
                .tile(ListsTile.class)
                .notice(NotePages.TOLD, Notice.ByMail.NEVER)
                .notice(NotePages.SEEN, Notice.ByMail.NEVER)
                .listens(PersonsMerged.TYPE, KeepRegister.class);
    }
}
