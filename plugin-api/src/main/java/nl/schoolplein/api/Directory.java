package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people and groups of the school that the request is for, as they are today. Injected; read only.
 *
 * <p>It tells nobody more than they may know. A member of staff gets the pupils of whom {@link PupilAction#SEE} is allowed:
 * an administrator, the head and care staff all of them, a teacher those of the groups taught, and those whom the module
 * entrusts to them ({@link #entrusted}). A guardian gets what each method says. A visitor with a {@link Pass} gets pupils
 * that are asked for by their ids, and who may collect them: names and rights, nothing else. Work that nobody asked for (a
 * job) gets everything.
 *
 * <p>Each method is one query or none, however many people it is about; do not call it in a loop.
 *
 * <pre>{@code
 * Map<UUID, Actor> whoClaimed(UUID thing) {
 *     List<Claim> claims = database.read(Things.class, things -> things.claims(thing));
 *     Set<UUID> pupils = claims.stream().map(Claim::pupil).collect(Collectors.toSet());
 *     Set<UUID> people = claims.stream().map(Claim::guardian).collect(Collectors.toSet());
 *     return directory.actors(pupils, people); // one query, however many claims
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Directory {

    /** The school's groups of this year, in the order of the school. */
    List<Group> groups();

    /** The group with this id, if it is one of this school. */
    Optional<Group> group(UUID id);

    /** The group with this name, for example "Groep 3". */
    Optional<Group> groupNamed(String name);

    /**
     * The pupils whom an audience concerns, by group and first name. A guardian gets the own children and, by name, the other
     * pupils of their groups.
     */
    List<Pupil> pupils(Audience audience);

    /** The pupil with this id, if the viewer may see what the school shows about it; a guardian only an own child. */
    Optional<Pupil> pupil(UUID id);

    /**
     * The families of the pupils whom an audience concerns; those of staff's own documents are none. A guardian gets the
     * own children with nobody but that guardian.
     */
    List<Family> families(Audience audience);

    /**
     * The guardians of some pupils who may see the pupils' items, by the pupil's id. A guardian gets those of the own
     * children: of another guardian the name alone, without rights, and nobody whose details are hidden from the others.
     */
    Map<UUID, List<Guardian>> guardians(Collection<UUID> pupils);

    /**
     * Who may collect some pupils, by the pupil's id: the guardians whose link has {@link LinkRight#MAY_COLLECT}, also those who
     * may not see the pupils' items and whom {@link #guardians} leaves out. For staff with {@link PupilAction#SEE}. A guardian
     * gets those of the own children: of another guardian the name alone, without rights, and nobody whose details are hidden
     * from the others.
     *
     * @since 1.0
     */
    Map<UUID, List<Guardian>> collectors(Collection<UUID> pupils);

    /**
     * How to reach the guardians of some pupils, by the guardian's id: for staff with {@link PupilAction#SEE_CONTACT}. A
     * guardian gets the own details and never those of another one.
     */
    Map<UUID, ContactDetails> contacts(Collection<UUID> pupils);

    /**
     * When some pupils were born, by the pupil's id; whoever's day of birth the school does not know is left out. For staff
     * with {@link PupilAction#SEE}. A guardian gets those of the own children and never those of classmates.
     *
     * @since 1.0
     */
    Map<UUID, LocalDate> birthDates(Collection<UUID> pupils);

    /** The members of staff who work at the school, by name. */
    List<StaffMember> staff();

    /**
     * Who did something, as the viewer may know it, by the person's id: for "ziek gemeld door de andere ouder". Guardians of
     * one child learn each other's names at most, and not even that if the details are hidden; of everyone else's guardians
     * they learn nothing. Show it with {@link View#doneBy}.
     *
     * @param pupils for whom it was done: a guardian learns only of guardians of those of them who are own children, so
     *     that nobody is told of the other's second family
     * @param people ids of guardians and members of staff, as {@link Viewer#person()} gave them
     */
    Map<UUID, Actor> actors(Collection<UUID> pupils, Collection<UUID> people);

    /**
     * This directory with some pupils whom the module entrusts to the member of staff who asks, for a task of the module that
     * the school gave to that person: a teacher who looks after the children of all groups at the lunch break. Of these pupils
     * the viewer then gets what care staff get: names and groups, guardians, who may collect, contacts and days of birth. For
     * guardians, visitors and jobs nothing is different.
     *
     * <p>The module answers for it: ask first whether the viewer has the task, entrust no more pupils than it is about now, and
     * keep no such directory for another request. It says nothing of what the viewer may do ({@link Viewer#may}), opens none of
     * the portal's own pages, and shows no photos: {@link View#face} draws the first letters of the name. Medical details are
     * entrusted apart, by {@link Medical#entrusted}.
     *
     * <pre>{@code
     * List<Pupil> onTheList(Set<UUID> eating, Set<UUID> helpers) {
     *     if (!helpers.contains(viewer.person())) {
     *         throw new NotFoundException(); // who does not help today has no list
     *     }
     *     return directory.entrusted(eating).pupils(Audience.pupils(eating));
     * }
     * }</pre>
     *
     * @param pupils ids; those of another school, or of pupils who have left, change nothing
     * @since 1.0
     */
    Directory entrusted(Collection<UUID> pupils);
}
