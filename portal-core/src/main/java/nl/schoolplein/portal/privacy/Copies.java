package nl.schoolplein.portal.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.Copied;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.ModulePeople;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;

/**
 * Copies all that is kept about people: by the portal itself and by every module that is installed, also where it is off. A
 * module that fails is named, and the rest is there.
 */
record Copies(OwnCopies own, Plugins plugins, Background background, Transactions rows) {

    /** All about the people of a reading, in their order. */
    List<Section> of(School school, Reading reading) {
        ModulePeople.Reader reader = reading.asReader(staff(school.id()));
        List<Section> sections = new ArrayList<>();
        for (Member member : reading.about()) {
            sections.addAll(own.of(school.id(), member, reading));
            for (Module module : plugins.modules()) {
                module.people().kinds().forEach(kind -> sections.add(asked(school, module, kind, member, reader)));
            }
            plugins.outOfService()
                    .forEach(plugin -> sections.add(
                            new Section(plugin.jar().id(), "", member, List.of(), Optional.of("it does not run"))));
        }
        return sections.stream().filter(section -> !section.empty()).toList();
    }

    private Section asked(School school, Module module, DataKind kind, Member member, ModulePeople.Reader reader) {
        List<Copied> things = new ArrayList<>();
        Optional<String> trouble =
                background.call(module, school, "copying the personal data " + kind.name(), running -> {
                    List<Copied> found = new ArrayList<>();
                    for (Person person : member.asAll()) {
                        found.addAll(running.people().copy(kind, person, reader));
                    }
                    things.addAll(found);
                });
        return new Section(module.id(), kind.name(), member, trouble.isPresent() ? List.of() : things, trouble);
    }

    private Set<UUID> staff(UUID school) {
        return rows.read(
                school,
                session -> new HashSet<>(session.createSelectionQuery("select id from StaffRow", UUID.class)
                        .list()));
    }
}
