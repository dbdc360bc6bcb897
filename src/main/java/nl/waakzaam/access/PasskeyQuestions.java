// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.waakzaam.site.PublicAddress;
import org.springframework.stereotype.Component;

/** What browsers are asked about passkeys (WebAuthn level 3, in its JSON). */
@Component
class PasskeyQuestions {
    private static final String TYPE = "public-key";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PublicAddress address;

    PasskeyQuestions(PublicAddress address) {
        this.address = address;
    }

    /** What a browser needs to make a passkey ({@code PublicKeyCredentialCreationOptionsJSON}). */
    Map<String, Object> toMake(byte[] challenge, PasskeyUser user, List<PasskeyHalf> known) {
        return Map.of(
                "challenge", BASE64.encodeToString(challenge),
                "rp", Map.of("id", address.host(), "name", "Waakzaam"),
                "user", Map.of("id", encoded(user.handle()), "name", user.name(), "displayName", user.displayName()),
                "pubKeyCredParams",
                        RelyingParty.ALGORITHMS.stream()
                                .map(one -> Map.of("type", TYPE, "alg", one.getValue()))
                                .toList(),
                "excludeCredentials", described(known),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none",
                "timeout", PasskeyChallenges.VALID.toMillis());
    }

    /** What a browser needs to use a passkey ({@code PublicKeyCredentialRequestOptionsJSON}); any of ours when none is named. */
    Map<String, Object> toUse(byte[] challenge, List<PasskeyHalf> allowed) {
        return Map.of(
                "challenge", BASE64.encodeToString(challenge),
                "rpId", address.host(),
                "allowCredentials", described(allowed),
                "userVerification", "required",
                "timeout", PasskeyChallenges.VALID.toMillis());
    }

    private static List<Map<String, Object>> described(List<PasskeyHalf> passkeys) {
        return passkeys.stream()
                .map(one -> Map.<String, Object>of(
                        "type", TYPE, "id", one.credentialId(), "transports", List.copyOf(one.transports())))
                .toList();
    }

    private static String encoded(String handle) {
        return BASE64.encodeToString(handle.getBytes(StandardCharsets.UTF_8));
    }
}
