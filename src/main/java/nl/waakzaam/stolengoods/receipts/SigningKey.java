// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs receipts (Ed25519, RFC 8032). It belongs to one issuer: a key of invented data never signs for
 * another.
 *
 * @param id four bytes in hexadecimal
 * @param from since when it signs; what claims to be signed outside its time is false
 * @param until when it was retired, and its private half destroyed; null while in use
 * @param x the public half, 32 bytes in base64url as in RFC 8037
 * @param secret the private half in PKCS #8, base64url; null once retired
 */
record SigningKey(
        String id,
        Owner owner,
        Instant from,
        @Nullable Instant until,
        String x,
        @Nullable String secret) {
    static final int SIGNATURE_BYTES = 64;
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Who gives the receipts.
     *
     * @param issuer the address of the installation, or {@link #DEMO}
     * @param demo whether all its data are invented
     */
    record Owner(String issuer, boolean demo) {
        /** What no real installation is called, so that invented receipts verify nowhere else. */
        static final String DEMO = "urn:waakzaam:demo";
    }

    static SigningKey fresh(Owner owner, Instant now) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var spki = pair.getPublic().getEncoded();
            var x = Arrays.copyOfRange(spki, PUBLIC_PREFIX.length, spki.length);
            return new SigningKey(
                    random(4), owner, now, null, text(x), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no Ed25519", impossible);
        }
    }

    SigningKey retired(Instant now) {
        return until == null ? new SigningKey(id, owner, from, now, x, null) : this;
    }

    /** Whether it was in use at a moment. */
    boolean signedAt(Instant moment) {
        return !moment.isBefore(from.minusSeconds(1)) && (until == null || !moment.isAfter(until.plusSeconds(60)));
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey());
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        if (secret == null) {
            throw new IllegalStateException("this key is retired");
        }
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(secret)));
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var raw = bytes(x);
        var spki = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, spki, PUBLIC_PREFIX.length, raw.length);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(spki));
    }

    static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
