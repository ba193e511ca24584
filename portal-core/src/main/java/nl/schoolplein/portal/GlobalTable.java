package nl.schoolplein.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.AccountSession;
import nl.schoolplein.portal.account.KnownDevice;
import nl.schoolplein.portal.account.LoginTries;
import nl.schoolplein.portal.account.RecoveryCode;
import nl.schoolplein.portal.account.SecondFactor;
import nl.schoolplein.portal.audit.PortalAuditRow;
import nl.schoolplein.portal.background.TroubleRow;
import nl.schoolplein.portal.demo.DemoFilled;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.event.Hearing;
import nl.schoolplein.portal.job.PlannedJob;
import nl.schoolplein.portal.joining.JoinCode;
import nl.schoolplein.portal.login.EmailLink;
import nl.schoolplein.portal.login.FailureCount;
import nl.schoolplein.portal.login.LinkSent;
import nl.schoolplein.portal.login.LinkWish;
import nl.schoolplein.portal.login.LoginNotice;
import nl.schoolplein.portal.login.PasswordLink;
import nl.schoolplein.portal.mail.MailBounce;
import nl.schoolplein.portal.mail.OutboxMail;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.secret.KeySetRow;
import nl.schoolplein.portal.secret.MasterKeyRow;
import nl.schoolplein.portal.switchboard.Offer;

/**
 * The core's tables whose rows do not belong to one school: the one list from which the mapping, the migrations and the tests
 * of the walls take them. No school's wall holds for such a table, so each says here what it is for. A table that names a
 * school all the same says so too ({@link Naming}); every other table with a school in it is behind the wall.
 */
enum GlobalTable {
    /** The schools themselves. */
    SCHOOL(School.class),
    /** One person with children at two schools has one account. */
    ACCOUNT(Account.class),
    /** At which schools an account is somebody: asked before it is known which school is meant. */
    ACCOUNT_SCHOOL(Naming.A_SCHOOL),
    /** Who is logged in, at all schools at once. */
    ACCOUNT_SESSION(AccountSession.class),
    /** Wrong passwords, by account and by network. */
    LOGIN_TRIES(LoginTries.class),
    /** Where an account was used before. */
    KNOWN_DEVICE(KnownDevice.class),
    /** The authenticator app of an account. */
    SECOND_FACTOR(SecondFactor.class),
    /** The codes on paper of an account. */
    RECOVERY_CODE(RecoveryCode.class),
    /** Who lost a password, by what was typed. */
    LINK_WISH(LinkWish.class),
    /** To whom such a link was sent. */
    LINK_SENT(LinkSent.class),
    /** Such a link. */
    PASSWORD_LINK(PasswordLink.class),
    /** Such a link for an e-mail address that somebody gave. */
    EMAIL_LINK(EmailLink.class),
    /** How often something failed in an hour, before it is known who it was. */
    FAILURE_COUNT(FailureCount.class),
    /** What the operator says on the login page. */
    LOGIN_NOTICE(LoginNotice.class),
    /** Which modules the operator offers to which school. */
    OFFER(Offer.class, Naming.A_SCHOOL),
    /** At which school a token is: whoever types it has not said. */
    JOIN_CODE(JoinCode.class, Naming.A_SCHOOL),
    /** Mails that wait; one of an account is of no school. */
    OUTBOX_MAIL(OutboxMail.class, Naming.A_SCHOOL),
    /** Addresses that do not exist, whoever wrote to them. */
    MAIL_BOUNCE(MailBounce.class),
    /** Work in the background, which finds its own school. */
    PLANNED_JOB(PlannedJob.class),
    /** The jobs of modules, which go round all schools. */
    MODULE_JOB,
    /** Where they failed: asked for all schools. */
    JOB_TROUBLE(TroubleRow.class, Naming.A_SCHOOL),
    /** Which module hears which events. */
    EVENT_LISTENER(Hearing.class),
    /** Events on their way from one module to another, at all schools. */
    EVENT_DELIVERY(Delivery.class, Naming.A_SCHOOL),
    /** What was done that belongs to no school. */
    AUDIT_OF_PORTAL(PortalAuditRow.class),
    /** The keys of schools and of the portal itself, wrapped. */
    KEY_SET(KeySetRow.class),
    /** With which master keys they are wrapped. */
    MASTER_KEY(MasterKeyRow.class),
    /** Which schools of a demo are complete. */
    DEMO_FILLED(DemoFilled.class, Naming.A_SCHOOL),
    /** Which files each schema was made of. */
    APPLIED_CHANGELOG,
    /** Which version of a plugin changed its schema last. */
    SCHEMA_VERSION,
    /** In which columns of which tables files stand. */
    HELD_FILE,
    /** In which columns of which tables of plugins texts are sealed. */
    SEALED_COLUMN,
    /** At which schools a module's files are still to be counted. */
    FILE_RECOUNT(Naming.A_SCHOOL),
    /** Plugins whose data is being removed. */
    ERASED_PLUGIN;

    private enum Naming {
        A_SCHOOL,
        NONE
    }

    private final Optional<Class<?>> entity;
    private final Naming naming;

    GlobalTable() {
        this(Optional.empty(), Naming.NONE);
    }

    GlobalTable(Naming naming) {
        this(Optional.empty(), naming);
    }

    GlobalTable(Class<?> entity) {
        this(Optional.of(entity), Naming.NONE);
    }

    GlobalTable(Class<?> entity, Naming naming) {
        this(Optional.of(entity), naming);
    }

    GlobalTable(Optional<Class<?>> entity, Naming naming) {
        this.entity = entity;
        this.naming = naming;
    }

    /** What it is called in the schema of the core. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What all of them are called. */
    static Set<String> tables() {
        return Arrays.stream(values()).map(GlobalTable::table).collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose rows name a school although they are not behind its wall. */
    static Set<String> namingASchool() {
        return Arrays.stream(values())
                .filter(table -> table.naming == Naming.A_SCHOOL)
                .map(GlobalTable::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The entities of those that have one. */
    static Set<Class<?>> entities() {
        return Arrays.stream(values()).flatMap(table -> table.entity.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
