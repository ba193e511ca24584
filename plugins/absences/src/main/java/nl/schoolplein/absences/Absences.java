package nl.schoolplein.absences;

import nl.schoolplein.absences.leave.Leave;
import nl.schoolplein.absences.office.Office;
import nl.schoolplein.absences.register.Register;
import nl.schoolplein.absences.report.AskStillIll;
import nl.schoolplein.absences.report.History;
import nl.schoolplein.absences.report.KeepReports;
import nl.schoolplein.absences.report.OneReport;
import nl.schoolplein.absences.report.Report;
import nl.schoolplein.absences.report.ReportPages;
import nl.schoolplein.absences.report.ReportStep;
import nl.schoolplein.absences.report.ReportsTile;
import nl.schoolplein.absences.report.Telling;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tint;

/** Ziek en verlof: who is not at school, why, and who decides. */
public final class Absences implements PortalModule {
    private static final Setting<String> OFFERED = Setting.choice("offered", "both", "both", "absence", "leave");

    /** How long absence is kept. */
    public static final Keep KEEP = Keep.years(5);

    /** What people do here. */
    public enum Action implements ModuleAction {
        /** Report a child ill or at the doctor's, say that it is better, tell the teacher something for today. */
        REPORT,
        /** Keep the register of a group, call about who is missing, read the totals. */
        REGISTER
    }

    @Override
    public void register(Registrar module) {
        module.button("thermometer-half", 30)
                .tint(Tint.ROSE)
                .setting(OFFERED)
                .allow(Action.REPORT, Rule.pupil(PupilAction.REPORT_ABSENCE))
                .allow(Action.REGISTER, Rule.pupil(PupilAction.SEE_CONTACT));
        SchoolHours.declare(module);
        reports(module);
        Register.declare(module);
        Office.declare(module);
        Leave.declare(module);
    }

    private static void reports(Registrar module) {
        module.entity(Report.class)
                .entity(ReportStep.class)
                .personalData(DataKind.of("reports", KEEP)
                        .rows(Report.class, "firstDay")
                        .rows(ReportStep.class, "doneAt"))
                .resources(FirstPage.class, ReportPages.class, OneReport.class, History.class)
                .tile(ReportsTile.class)
                .notice(Telling.REPORTED, Notice.ByMail.IF_WANTED)
                .notice(Telling.ASKED, Notice.ByMail.IF_WANTED)
                .notice(Telling.BACK, Notice.ByMail.IF_WANTED)
                .notice(Telling.WITHDRAWN, Notice.ByMail.IF_WANTED)
                .publishes(ChildReportedAbsent.TYPE)
                .publishes(ChildBack.TYPE)
                .listens(PersonsMerged.TYPE, KeepReports.class)
                .dailyJob("ask-still-ill", Today.ASKING, AskStillIll.class);
    }

    /** Whether guardians report absence here. */
    public static boolean offersAbsence(Settings settings) {
        return !settings.get(OFFERED).equals("leave");
    }

    /** Whether guardians ask for leave here. */
    public static boolean offersLeave(Settings settings) {
        return !settings.get(OFFERED).equals("absence");
    }
}
