package nl.schoolplein.portal.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final UUID THREE = UUID.randomUUID();
    private static final UUID SIX = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    private static Setting setting(ModuleState state, Set<UUID> groups, Set<UUID> off) {
        return new Setting(state, groups, NOW, List.of(), off, 1);
    }

    @Test
    void guardiansAreReachedByTheTable() {
        assertFalse(setting(ModuleState.OFF, Set.of(), Set.of()).reach(THREE).opens());
        assertFalse(setting(ModuleState.PREVIEW, Set.of(THREE), Set.of())
                .reach(THREE)
                .opens());
        assertTrue(
                setting(ModuleState.PILOT, Set.of(THREE), Set.of()).reach(THREE).opens());
        assertFalse(
                setting(ModuleState.PILOT, Set.of(THREE), Set.of()).reach(SIX).opens());
        assertFalse(setting(ModuleState.PILOT, Set.of(THREE), Set.of(THREE))
                .reach(THREE)
                .opens());
        assertTrue(
                setting(ModuleState.READ_ONLY, Set.of(), Set.of()).reach(THREE).opens());
        assertFalse(
                setting(ModuleState.ON, Set.of(), Set.of(THREE)).reach(THREE).opens());
        assertTrue(setting(ModuleState.ON, Set.of(), Set.of(THREE)).reach(SIX).opens());
    }

    private static Step step(ModuleState state, Set<UUID> groups, Instant from) {
        return new Step(UUID.randomUUID(), 0, from, state, groups, null);
    }

    @Test
    void eachStepHoldsFromItsMomentOn() {
        Instant later = NOW.plusSeconds(3600);
        Setting planned = new Setting(
                ModuleState.OFF,
                Set.of(),
                Instant.EPOCH,
                List.of(step(ModuleState.PILOT, Set.of(THREE), NOW), step(ModuleState.ON, Set.of(), later)),
                Set.of(SIX),
                4);
        assertEquals(planned, planned.at(NOW.minusMillis(1)));
        assertEquals(2, planned.coming().size());
        Setting come = planned.at(NOW);
        assertEquals(ModuleState.PILOT, come.state());
        assertEquals(NOW, come.since());
        assertEquals(Set.of(SIX), come.offByTeacher());
        assertTrue(come.reaches(THREE));
        assertEquals(List.of(later), come.coming().stream().map(Step::from).toList());
        assertEquals(ModuleState.PILOT, planned.at(later.minusMillis(1)).state());
        assertEquals(ModuleState.ON, planned.at(later).state());
        assertTrue(planned.at(later).coming().isEmpty());
    }

    @Test
    void whatIsSetByHandOverrulesTheStepsBeforeItAndNoneAfter() {
        Setting byHand = new Setting(
                ModuleState.OFF,
                Set.of(),
                NOW,
                List.of(
                        step(ModuleState.ON, Set.of(), NOW.minusSeconds(60)),
                        step(ModuleState.READ_ONLY, Set.of(), NOW.plusSeconds(60))),
                Set.of(),
                4);
        assertEquals(ModuleState.OFF, byHand.at(NOW.plusSeconds(59)).state());
        assertEquals(ModuleState.READ_ONLY, byHand.at(NOW.plusSeconds(60)).state());
        assertEquals(ModuleState.ON, byHand.byPlanAlone().at(NOW).state());
    }
}
