// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign heads (Ed25519), in {@code log-heads.jwks} in the keys folder, outside the database: one private key
 * in use, and the public keys that were used before it. Read at each use, so that a new key works without a restart.
 */
@Component
class HeadKeys {
    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Path file;

    HeadKeys(@Value("${waakzaam.keys:${waakzaam.data:data}/keys}") Path folder) {
        this.file = folder.resolve("log-heads.jwks");
    }

    /** A JSON Web Signature in compact form, by the key in use. */
    String sign(String payload) {
        var key = inUse();
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(key.getKeyID());
        var signed = Base64URL.encode(header) + "." + Base64URL.encode(payload);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, key.getD()))));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java signs with Ed25519", failure);
        }
    }

    /** Whether one of our keys, in use or retired, signed this line. */
    boolean signed(String line) {
        var parts = line.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        var text = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return all().stream().anyMatch(key -> fits(key, text, new Base64URL(parts[2]).decode()));
    }

    /** Takes a new key into use and keeps the public half of the old one; gives the id of the new one. */
    String renew() {
        var keys = new ArrayList<JWK>();
        var fresh = generated();
        keys.add(fresh);
        all().forEach(key -> keys.add(key.toPublicJWK()));
        write(keys, true);
        return fresh.getKeyID();
    }

    private OctetKeyPair inUse() {
        return all().stream().filter(OctetKeyPair::isPrivate).findFirst().orElseThrow();
    }

    private List<OctetKeyPair> all() {
        try {
            if (Files.notExists(file)) {
                write(List.of(generated()), false);
            }
            return JWKSet.load(file.toFile()).getKeys().stream()
                    .map(OctetKeyPair.class::cast)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParseException broken) {
            throw new IllegalStateException("log-heads.jwks is damaged", broken);
        }
    }

    private static boolean fits(OctetKeyPair key, byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(joined(PUBLIC, key.getX()))));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException misshapen) {
            return false;
        }
    }

    private static OctetKeyPair generated() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new OctetKeyPair.Builder(Curve.Ed25519, raw(pair.getPublic().getEncoded(), PUBLIC.length))
                    .d(raw(pair.getPrivate().getEncoded(), PRIVATE.length))
                    .keyID(UUID.randomUUID().toString())
                    .build();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java makes Ed25519 keys", failure);
        }
    }

    private static Base64URL raw(byte[] encoded, int from) {
        return Base64URL.encode(java.util.Arrays.copyOfRange(encoded, from, encoded.length));
    }

    private static byte[] joined(byte[] prefix, Base64URL value) {
        var raw = value.decode();
        var whole = java.util.Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, whole, prefix.length, raw.length);
        return whole;
    }

    /** A first key that another process wrote meanwhile stands. */
    private void write(List<JWK> keys, boolean replace) {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), mode);
            var half = Files.createTempFile(file.toAbsolutePath().getParent(), "log-heads", ".new");
            Files.writeString(half, new JWKSet(keys).toString(false));
            if (replace) {
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            try {
                Files.createLink(file, half);
            } catch (FileAlreadyExistsException another) {
                // theirs counts
            } finally {
                Files.delete(half);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
