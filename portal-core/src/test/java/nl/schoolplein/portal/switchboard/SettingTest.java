package nl.schoolplein.portal.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final UUID THREE = UUID.randomUUID();
    private static final UUID SIX = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    private static Setting setting(ModuleState state, Set<UUID> groups, Set<UUID> off) {
        return new Setting(state, groups, NOW, null, off, 1);
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

    @Test
    void aPlanHoldsFromItsMomentOn() {
        Setting planned = new Setting(
                ModuleState.OFF,
                Set.of(),
                Instant.EPOCH,
                new Setting.Next(ModuleState.PILOT, Set.of(THREE), NOW),
                Set.of(SIX),
                4);
        assertEquals(planned, planned.at(NOW.minusMillis(1)));
        Setting come = planned.at(NOW);
        assertEquals(ModuleState.PILOT, come.state());
        assertEquals(NOW, come.since());
        assertEquals(Set.of(SIX), come.offByTeacher());
        assertTrue(come.reach(THREE).opens());
    }
}
