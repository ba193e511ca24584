package nl.schoolplein.portal.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which parts are compared. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
