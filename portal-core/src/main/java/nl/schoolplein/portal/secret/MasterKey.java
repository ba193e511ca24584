package nl.schoolplein.portal.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A key that wraps the schools' keys (AES-256-GCM). Outside the database it is written as 32 bytes in Base64; inside
 * only its id is known, the beginning of its SHA-256.
 */
final class MasterKey {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final byte[] key;
    private final String id;

    private MasterKey(byte[] key) throws GeneralSecurityException {
        this.key = key;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
        this.id = HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    static MasterKey generated() throws GeneralSecurityException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new MasterKey(key);
    }

    /**
     * Reads keys, one a line or separated by commas, the one in use first.
     *
     * @param from where they come from, for the message; the text itself is never in a message
     * @throws MasterKeyException if there is none, or one is not a key
     */
    static List<MasterKey> read(String text, String from) {
        List<String> words = Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw new MasterKeyException("The master key (" + from + ") is empty.");
        }
        return words.stream().map(word -> one(word, from)).toList();
    }

    private static MasterKey one(String word, String from) {
        try {
            byte[] key = Base64.getDecoder().decode(word);
            if (key.length == BYTES) {
                return new MasterKey(key);
            }
        } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
            // Said below, without the text: it may be a key with a typing error.
        }
        throw new MasterKeyException("The master key (" + from + ") is not " + BYTES
                + " bytes in Base64, as openssl rand -base64 " + BYTES + " makes them.");
    }

    String id() {
        return id;
    }

    /** As it is kept in a file. */
    String written() {
        return Base64.getEncoder().encodeToString(key);
    }

    @AccessesPartialKey
    Aead aead() throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey wrapping = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(wrapping).withRandomId().makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
