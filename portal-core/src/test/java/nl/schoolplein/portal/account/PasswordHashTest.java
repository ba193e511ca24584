package nl.schoolplein.portal.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        String hash = PasswordHash.of("zeeën van tijd");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(PasswordHash.matches("zeeën van tijd", hash));
        assertFalse(PasswordHash.matches("zeeen van tijd", hash));
        assertNotEquals(hash, PasswordHash.of("zeeën van tijd"), "each has a salt of its own");
    }

    @Test
    void aHashOfAnotherFormIsNotTakenForAWrongPassword() {
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> PasswordHash.matches("x", "$2a$10$abc"));
    }
}
