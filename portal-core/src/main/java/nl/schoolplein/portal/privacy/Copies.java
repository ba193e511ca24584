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
        Set<String> broken = new HashSet<>();
        for (Member member : reading.about()) {
            sections.addAll(own.of(school.id(), member, reading));
            for (Module module : plugins.modules()) {
                sections.addAll(asked(school, module, member, reader, broken));
            }
            plugins.outOfService()
                    .forEach(plugin -> sections.add(failed(plugin.jar().id(), member)));
        }
        return sections.stream().filter(section -> !section.empty()).toList();
    }

    /** A module that failed once is not waited for again. */
    private List<Section> asked(
            School school, Module module, Member member, ModulePeople.Reader reader, Set<String> broken) {
        List<Section> sections = new ArrayList<>();
        for (DataKind kind : module.people().kinds()) {
            if (!broken.contains(module.id())) {
                Section section = asked(school, module, kind, member, reader);
                sections.add(section);
                section.trouble().ifPresent(trouble -> broken.add(module.id()));
            }
        }
        return sections.isEmpty() && broken.contains(module.id()) ? List.of(failed(module.id(), member)) : sections;
    }

    private static Section failed(String module, Member member) {
        return new Section(module, "", member, List.of(), Optional.of("it does not answer"));
    }

    private Section asked(School school, Module module, DataKind kind, Member member, ModulePeople.Reader reader) {
        List<Copied> things = new ArrayList<>();
        Optional<String> trouble =
                background.call(module, school, "copying the personal data " + kind.name(), running -> {
                    for (Person person : member.asAll()) {
                        things.addAll(running.people().copy(kind, person, reader));
                    }
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
