package nl.schoolplein.portal.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/** The keys of a school, in the open: one with which is sealed, and those of before with which can still be opened. */
final class KeySet {
    /** What stands before everything that Tink sealed: a one, and then the key's id. */
    private static final byte SEALED_BY_TINK = 1;

    private static final int PREFIX = 1 + Integer.BYTES;

    private final KeysetHandle handle;
    private final Aead aead;

    private KeySet(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /** A set with one new key. */
    static KeySet fresh() {
        return attempt(
                () -> new KeySet(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())));
    }

    /** The set as it was wrapped. */
    static KeySet of(UUID owner, String wrapped, MasterKey with) {
        return attempt(() -> new KeySet(TinkProtoKeysetFormat.parseEncryptedKeyset(
                Base64.getDecoder().decode(wrapped), with.aead(), bytes(owner.toString()), AeadConfig2026.get())));
    }

    String wrapped(UUID owner, MasterKey with) {
        return attempt(() -> Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                        handle, with.aead(), bytes(owner.toString()), AeadConfig2026.get())));
    }

    /** The set with a new key, with which is sealed from now on. */
    KeySet renewed() {
        return attempt(() -> new KeySet(KeysetHandle.newBuilder(handle)
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** The set with nothing but the key with which is sealed. */
    @AccessesPartialKey
    KeySet withoutOld() {
        return attempt(() -> new KeySet(KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(handle.getPrimary().getKey()).makePrimary())
                .build()));
    }

    byte[] seal(String context, String text) {
        return attempt(() -> aead.encrypt(bytes(text), bytes(context)));
    }

    String open(String context, byte[] sealed) {
        return attempt(() -> new String(aead.decrypt(sealed, bytes(context)), StandardCharsets.UTF_8));
    }

    /** Whether this was sealed with the key with which is sealed now. */
    boolean isCurrent(byte[] sealed) {
        return keyOf(sealed) == handle.getPrimary().getId();
    }

    /** Whether the key with which this was sealed is in the set. */
    boolean knows(byte[] sealed) {
        int key = keyOf(sealed);
        for (int at = 0; at < handle.size(); at++) {
            if (handle.getAt(at).getId() == key) {
                return true;
            }
        }
        return false;
    }

    private static int keyOf(byte[] sealed) {
        if (sealed.length < PREFIX || sealed[0] != SEALED_BY_TINK) {
            throw new SealException("this was not sealed here");
        }
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException refused) {
            throw new SealException("a sealed value or key cannot be opened: it is not what was sealed here", refused);
        }
    }
}
