package nl.schoolplein.portal;

import java.util.Set;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.audit.AuditRow;
import nl.schoolplein.portal.file.KeptFile;
import nl.schoolplein.portal.introduction.LetterRow;
import nl.schoolplein.portal.job.PlannedJob;
import nl.schoolplein.portal.joining.JoinCode;
import nl.schoolplein.portal.joining.JoinNotice;
import nl.schoolplein.portal.joining.JoinRequest;
import nl.schoolplein.portal.joining.JoinSettingsRow;
import nl.schoolplein.portal.joining.JoinToken;
import nl.schoolplein.portal.look.SchoolLogoRow;
import nl.schoolplein.portal.look.SchoolLookRow;
import nl.schoolplein.portal.mail.OutboxMail;
import nl.schoolplein.portal.medical.MedicalRow;
import nl.schoolplein.portal.notice.NoticeRow;
import nl.schoolplein.portal.notice.WishRow;
import nl.schoolplein.portal.pass.PassRow;
import nl.schoolplein.portal.pass.PassSessionRow;
import nl.schoolplein.portal.people.CourtNoteRow;
import nl.schoolplein.portal.people.FactRequestRow;
import nl.schoolplein.portal.people.TrialMorningRow;
import nl.schoolplein.portal.person.ClassParentRow;
import nl.schoolplein.portal.person.SharingRow;
import nl.schoolplein.portal.plugin.SettingRow;
import nl.schoolplein.portal.portrait.PortraitRow;
import nl.schoolplein.portal.privacy.RetentionRow;
import nl.schoolplein.portal.roster.RosterImport;
import nl.schoolplein.portal.roster.RosterTrace;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import nl.schoolplein.portal.schoolyear.OwnPeriodRow;
import nl.schoolplein.portal.schoolyear.YearPlanRow;
import nl.schoolplein.portal.switchboard.ButtonRow;
import nl.schoolplein.portal.switchboard.ModuleSwitch;
import nl.schoolplein.portal.switchboard.Offer;
import nl.schoolplein.portal.switchboard.StepRow;
import nl.schoolplein.portal.switchboard.TrailRow;
import nl.schoolplein.portal.turn.TurnRow;
import nl.schoolplein.portal.viewing.ViewingEndRow;
import nl.schoolplein.portal.viewing.ViewingRow;
import nl.schoolplein.portal.welcome.GreetingRow;
import nl.schoolplein.portal.welcome.WelcomeStepRow;

/** The core's tables that are mapped for work within a school: with some of {@link GlobalTable}, which name one. */
final class SchoolTables {
    static final Set<Class<?>> ENTITIES = Set.of(
            GroupRow.class,
            PupilRow.class,
            PlacementRow.class,
            GuardianRow.class,
            GuardianLinkRow.class,
            StaffRow.class,
            TeachingRow.class,
            ModuleSwitch.class,
            Offer.class,
            ButtonRow.class,
            StepRow.class,
            LetterRow.class,
            TrailRow.class,
            SettingRow.class,
            KeptFile.class,
            RosterImport.class,
            RosterTrace.class,
            TurnRow.class,
            YearPlanRow.class,
            OwnPeriodRow.class,
            ViewingRow.class,
            ViewingEndRow.class,
            SchoolLookRow.class,
            SchoolLogoRow.class,
            OutboxMail.class,
            PlannedJob.class,
            AuditRow.class,
            Account.class,
            JoinCode.class,
            JoinToken.class,
            JoinRequest.class,
            JoinSettingsRow.class,
            JoinNotice.class,
            MedicalRow.class,
            PortraitRow.class,
            SharingRow.class,
            ClassParentRow.class,
            WelcomeStepRow.class,
            GreetingRow.class,
            TrialMorningRow.class,
            CourtNoteRow.class,
            FactRequestRow.class,
            RetentionRow.class,
            NoticeRow.class,
            WishRow.class,
            PassRow.class,
            PassSessionRow.class);

    private SchoolTables() {}
}
