package nl.schoolplein.portal.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Languages;

/**
 * Erases people who have left: first in each module by itself, and when all of them have done so in the portal's own tables.
 * As long as a module cannot, the person stays, and the same is done again; what is done is done.
 */
final class Erasure {
    private final Privacy.Parts parts;

    /** Whose hand erases; nobody's, when the time was over. */
    record Hand(Optional<UUID> account, String name) {
        static final Hand NOBODY = new Hand(Optional.empty(), "");
    }

    Erasure(Privacy.Parts parts) {
        this.parts = parts;
    }

    /** Those of some people who are not at the school any more. */
    List<Member> gone(UUID school, List<Member> members) {
        Set<UUID> left = new HashSet<>(new Leavers(parts.rows()).on(school, LocalDate.now(parts.clock())));
        return members.stream()
                .filter(member -> left.contains(member.person().id()))
                .toList();
    }

    /**
     * Erases somebody.
     *
     * @return the ids of the modules that could not; none if the person is gone
     */
    List<String> erase(School school, Member member, Hand hand) {
        List<String> broken = new ArrayList<>();
        for (Module module : parts.plugins().modules()) {
            if (!erasedBy(module, school, member)) {
                broken.add(module.id());
            }
        }
        broken.addAll(silent());
        if (broken.isEmpty()) {
            own(school, member, hand);
        }
        return broken;
    }

    /** The plugins with data that do not run: what they keep cannot be erased now. */
    private List<String> silent() {
        List<String> silent = new ArrayList<>();
        Plugins plugins = parts.plugins();
        plugins.outOfService().forEach(plugin -> {
            try {
                if (parts.belongings().any(plugin.jar().id())) {
                    silent.add(plugin.jar().id());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return silent;
    }

    private boolean erasedBy(Module module, School school, Member member) {
        Background background = parts.background();
        return background
                .call(module, school, "erasing a person", running -> {
                    for (DataKind kind : running.people().kinds()) {
                        for (Person person : member.asAll()) {
                            running.people().erase(kind, person);
                        }
                    }
                })
                .isEmpty();
    }

    private void own(School school, Member member, Hand hand) {
        boolean still = parts.rows().write(school.id(), session -> {
            new OwnErasure(session).of(member);
            AuditLog.note(session, Instant.now(parts.clock()), line(member, hand));
            return member.account()
                    .filter(account -> !session.createSelectionQuery(
                                    "select s.id from StaffRow s where s.account = :account"
                                            + " union select g.id from GuardianRow g where g.account = :account",
                                    UUID.class)
                            .setParameter("account", account)
                            .list()
                            .isEmpty())
                    .isPresent();
        });
        parts.schools().forget();
        if (!still) {
            member.account().ifPresent(account -> accounts().leaves(account, school.id()));
        }
    }

    private Accounts accounts() {
        return parts.accounts();
    }

    /** Who was erased is told by the id alone: the name is not to be kept. */
    private AuditEntry line(Member member, Hand hand) {
        Bundle texts = parts.skin().texts();
        String whom = texts.text(
                Languages.DUTCH, "privacy.is." + member.person().kind().name());
        AuditEntry entry = AuditEntry.of(AuditKind.PERSON_ERASED);
        String name = hand.name().isEmpty() ? texts.text(Languages.DUTCH, "privacy.portal") : hand.name();
        return hand.account()
                .map(account -> entry.by(account, name))
                .orElseGet(() -> entry.by(name))
                .about(member.person().id(), whom);
    }
}
