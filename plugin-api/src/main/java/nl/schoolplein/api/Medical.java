package nl.schoolplein.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The medical details of pupils, which guardians and staff keep up to date in the portal. Injected.
 *
 * <p>Ask for the kinds that your page needs and no others, when it is shown, and keep no copy: the details are sealed where
 * they are kept. Each method is a few queries, however many pupils it is about. A tile's answer is kept for a while; show
 * there that something is {@link #known}, and what it is on a page.
 *
 * <pre>{@code
 * Map<UUID, MedicalDetails> whoEatsWhat(Set<UUID> eating) {
 *     return medical.look(eating, Set.of(MedicalDetails.Kind.ALLERGIES, MedicalDetails.Kind.DIET));
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Medical {

    /**
     * Opens the details of some pupils, by the pupil's id; who has none of these kinds is left out, and so is whoever the
     * viewer may not know them of: see {@link PupilAction#SEE_MEDICAL}. A visitor with a {@link Pass} gets those of all pupils
     * that the module asks about.
     *
     * <p>Before anything is handed out it is noted who looked, in which module and at what, for each of these pupils: the
     * guardians see it on the page of {@link #path}. The same look again within a quarter of an hour is not noted again, so a
     * list may stay open. What guardians look at of their own children is not noted.
     *
     * @throws IllegalStateException in a job: it is noted who looks, so somebody has to
     */
    Map<UUID, MedicalDetails> look(Collection<UUID> pupils, Set<MedicalDetails.Kind> kinds);

    /**
     * Who of some pupils has details of one of these kinds, as far as the viewer may know them: for a sign beside the name.
     * What they say is not opened, and nothing is noted. In a job, all.
     */
    Set<UUID> known(Collection<UUID> pupils, Set<MedicalDetails.Kind> kinds);

    /**
     * The same with some pupils whom the module entrusts to the member of staff who asks, as {@link Directory#entrusted} does:
     * of these the viewer may know the details too, and each look is noted as any other. For guardians, visitors and jobs nothing
     * is different. The page of {@link #path} stays closed to whoever may not know the details otherwise: do not link to it.
     *
     * @since 1.0
     */
    Medical entrusted(Collection<UUID> pupils);

    /** The address of the portal's page with the details of a pupil, from the root, where who may change them does. */
    String path(UUID pupil);
}
