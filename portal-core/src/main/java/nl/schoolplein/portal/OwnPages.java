package nl.schoolplein.portal;

import java.util.Set;
import nl.schoolplein.portal.days.DaysOverAll;
import nl.schoolplein.portal.days.DaysPage;
import nl.schoolplein.portal.desktop.Desktop;
import nl.schoolplein.portal.desktop.Home;
import nl.schoolplein.portal.help.HelpAtSchool;
import nl.schoolplein.portal.help.HelpPage;
import nl.schoolplein.portal.introduction.AdminDates;
import nl.schoolplein.portal.introduction.AdminLetters;
import nl.schoolplein.portal.introduction.AdminPlan;
import nl.schoolplein.portal.introduction.AdminSteps;
import nl.schoolplein.portal.introduction.AdminTakeover;
import nl.schoolplein.portal.joining.AdminApplications;
import nl.schoolplein.portal.joining.AdminJoining;
import nl.schoolplein.portal.joining.AdminTokens;
import nl.schoolplein.portal.joining.JoinPage;
import nl.schoolplein.portal.joining.TokenPage;
import nl.schoolplein.portal.logbook.AdminAudit;
import nl.schoolplein.portal.logbook.OperatorAudit;
import nl.schoolplein.portal.login.AdminLogins;
import nl.schoolplein.portal.login.CodePage;
import nl.schoolplein.portal.login.EntrancePage;
import nl.schoolplein.portal.login.LoginPage;
import nl.schoolplein.portal.login.Logout;
import nl.schoolplein.portal.login.LostPage;
import nl.schoolplein.portal.login.Me;
import nl.schoolplein.portal.login.MyEmail;
import nl.schoolplein.portal.login.MyPassword;
import nl.schoolplein.portal.login.MySecondFactor;
import nl.schoolplein.portal.login.MySessions;
import nl.schoolplein.portal.login.NewEmailPage;
import nl.schoolplein.portal.login.NewPasswordPage;
import nl.schoolplein.portal.login.OperatorNotices;
import nl.schoolplein.portal.login.PasswordAgain;
import nl.schoolplein.portal.look.AdminLook;
import nl.schoolplein.portal.look.LogoFile;
import nl.schoolplein.portal.mailbox.AdminMail;
import nl.schoolplein.portal.mailbox.MailboxPage;
import nl.schoolplein.portal.mailbox.OperatorMail;
import nl.schoolplein.portal.manual.LeafletPage;
import nl.schoolplein.portal.manual.ManualPage;
import nl.schoolplein.portal.medical.MedicalPage;
import nl.schoolplein.portal.notice.MyNotices;
import nl.schoolplein.portal.notice.NoticesOverAll;
import nl.schoolplein.portal.notice.NoticesPage;
import nl.schoolplein.portal.operator.LookPage;
import nl.schoolplein.portal.operator.OpenApi;
import nl.schoolplein.portal.operator.OperatorBackground;
import nl.schoolplein.portal.operator.OperatorJars;
import nl.schoolplein.portal.operator.OperatorOffers;
import nl.schoolplein.portal.operator.OperatorPages;
import nl.schoolplein.portal.operator.OperatorPlugins;
import nl.schoolplein.portal.pass.PassPage;
import nl.schoolplein.portal.people.AdminFacts;
import nl.schoolplein.portal.people.AdminGroups;
import nl.schoolplein.portal.people.AdminGuardians;
import nl.schoolplein.portal.people.AdminLinks;
import nl.schoolplein.portal.people.AdminMerge;
import nl.schoolplein.portal.people.AdminNewGuardian;
import nl.schoolplein.portal.people.AdminPeople;
import nl.schoolplein.portal.people.AdminPupils;
import nl.schoolplein.portal.people.AdminStaff;
import nl.schoolplein.portal.people.AdminSubstitutes;
import nl.schoolplein.portal.people.CourtPage;
import nl.schoolplein.portal.people.FactsPage;
import nl.schoolplein.portal.people.StaffPupils;
import nl.schoolplein.portal.person.ClassPage;
import nl.schoolplein.portal.person.PersonPage;
import nl.schoolplein.portal.portrait.GroupPortraits;
import nl.schoolplein.portal.portrait.PortraitPage;
import nl.schoolplein.portal.privacy.AdminCopies;
import nl.schoolplein.portal.privacy.AdminErasure;
import nl.schoolplein.portal.privacy.AdminRetention;
import nl.schoolplein.portal.privacy.MyCopy;
import nl.schoolplein.portal.privacy.PrivacyPage;
import nl.schoolplein.portal.roster.AdminBrin;
import nl.schoolplein.portal.roster.AdminRoster;
import nl.schoolplein.portal.roster.RosterNames;
import nl.schoolplein.portal.roster.sheet.RosterTemplates;
import nl.schoolplein.portal.schoolyear.AdminPeriods;
import nl.schoolplein.portal.schoolyear.AdminYear;
import nl.schoolplein.portal.schoolyear.YearPage;
import nl.schoolplein.portal.search.SearchOverAll;
import nl.schoolplein.portal.search.SearchPage;
import nl.schoolplein.portal.switchboard.AdminButtons;
import nl.schoolplein.portal.switchboard.AdminModules;
import nl.schoolplein.portal.switchboard.AdminSettings;
import nl.schoolplein.portal.switchboard.AdminTrail;
import nl.schoolplein.portal.switchboard.GroupModules;
import nl.schoolplein.portal.turn.AdminMovingUp;
import nl.schoolplein.portal.turn.AdminTurn;
import nl.schoolplein.portal.viewing.AdminViewing;
import nl.schoolplein.portal.viewing.AdminWhy;
import nl.schoolplein.portal.welcome.AdminWelcome;
import nl.schoolplein.portal.welcome.WelcomePage;

/** The portal's own pages: all resources that the core answers with. */
final class OwnPages {
    static final Set<Class<?>> ALL = Set.of(
            Home.class,
            LoginPage.class,
            CodePage.class,
            LostPage.class,
            EntrancePage.class,
            NewPasswordPage.class,
            Logout.class,
            Me.class,
            MyPassword.class,
            MyEmail.class,
            NewEmailPage.class,
            MySecondFactor.class,
            MySessions.class,
            PasswordAgain.class,
            AdminLogins.class,
            LookPage.class,
            OperatorNotices.class,
            Desktop.class,
            AdminModules.class,
            AdminSettings.class,
            AdminTrail.class,
            AdminButtons.class,
            AdminRoster.class,
            RosterNames.class,
            AdminBrin.class,
            AdminTurn.class,
            AdminMovingUp.class,
            RosterTemplates.class,
            AdminPeople.class,
            AdminPupils.class,
            AdminNewGuardian.class,
            AdminLinks.class,
            AdminGuardians.class,
            AdminMerge.class,
            AdminStaff.class,
            AdminGroups.class,
            AdminSubstitutes.class,
            GroupModules.class,
            AdminYear.class,
            AdminPeriods.class,
            YearPage.class,
            DaysPage.class,
            DaysOverAll.class,
            SearchPage.class,
            SearchOverAll.class,
            AdminViewing.class,
            AdminWhy.class,
            AdminLook.class,
            LogoFile.class,
            HelpPage.class,
            HelpAtSchool.class,
            AdminPlan.class,
            AdminSteps.class,
            AdminDates.class,
            AdminLetters.class,
            AdminTakeover.class,
            ManualPage.class,
            LeafletPage.class,
            TokenPage.class,
            JoinPage.class,
            AdminJoining.class,
            AdminTokens.class,
            AdminApplications.class,
            MailboxPage.class,
            AdminMail.class,
            OperatorMail.class,
            OperatorPages.class,
            OperatorOffers.class,
            OperatorPlugins.class,
            OperatorJars.class,
            OperatorBackground.class,
            OpenApi.class,
            AdminAudit.class,
            OperatorAudit.class,
            StaffPupils.class,
            MedicalPage.class,
            PortraitPage.class,
            GroupPortraits.class,
            CourtPage.class,
            FactsPage.class,
            AdminFacts.class,
            PersonPage.class,
            ClassPage.class,
            WelcomePage.class,
            AdminWelcome.class,
            AdminCopies.class,
            AdminErasure.class,
            AdminRetention.class,
            MyCopy.class,
            PrivacyPage.class,
            NoticesPage.class,
            NoticesOverAll.class,
            MyNotices.class,
            PassPage.class);

    private OwnPages() {}
}
