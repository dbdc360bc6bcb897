// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waakzaam.site.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Our side of WebAuthn (level 3): whether an answer to our {@link PasskeyQuestions} is good. It is when it comes from our own address, answers this very challenge, is signed by this passkey, after the authenticator recognised its
 * user by finger, face or PIN, and counts on from the last one. Whatever the library trips over in what a stranger sent is
 * not good: it tells so by failures of many kinds.
 */
@Component
class RelyingParty {
    /** What an authenticator claims before anything is verified. */
    record Claim(
            AuthenticationData data,
            String credentialId,
            @Nullable String handle) {}

    /** What became of a claim. */
    sealed interface Verdict {
        /** Good; what the authenticator says of itself now. */
        record Good(long counter, boolean backedUp) implements Verdict {}

        /** The counter went back: a second authenticator holds the same passkey. */
        record Copied() implements Verdict {}

        /** Not good. */
        record Wrong() implements Verdict {}
    }

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter formats = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(formats);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(formats);
    private final PublicAddress address;

    RelyingParty(PublicAddress address) {
        this.address = address;
    }

    /** The passkey that was made in answer to a challenge, if the answer is good. */
    Optional<PasskeyHalf> made(String answer, byte[] challenge) {
        try {
            var parameters = ALGORITHMS.stream()
                    .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                    .toList();
            return Optional.of(made(manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge), parameters, true, true))));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What an answer claims, if it can be read at all. */
    Optional<Claim> read(String answer) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var handle = data.getUserHandle();
            return Optional.of(new Claim(
                    data,
                    BASE64.encodeToString(data.getCredentialId()),
                    handle == null ? null : new String(handle, StandardCharsets.UTF_8)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    Verdict verify(Claim claim, byte[] challenge, PasskeyHalf passkey) {
        try {
            var said = manager.verify(
                            claim.data(),
                            new AuthenticationParameters(server(challenge), stored(passkey), null, true, true))
                    .getAuthenticatorData();
            return new Verdict.Good(Objects.requireNonNull(said).getSignCount(), said.isFlagBS());
        } catch (MaliciousCounterValueException back) {
            return new Verdict.Copied();
        } catch (RuntimeException wrong) {
            return new Verdict.Wrong();
        }
    }

    private PasskeyHalf made(RegistrationData data) {
        var said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(said.getAttestedCredentialData());
        var transports = data.getTransports() == null ? Set.<AuthenticatorTransport>of() : data.getTransports();
        return new PasskeyHalf(
                BASE64.encodeToString(credential.getCredentialId()),
                credentials.convert(credential),
                said.getSignCount(),
                said.isFlagBE(),
                said.isFlagBS(),
                transports.stream().map(AuthenticatorTransport::getValue).collect(Collectors.toUnmodifiableSet()));
    }

    private CredentialRecord stored(PasskeyHalf passkey) {
        return new CredentialRecordImpl(
                null,
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(new Origin(address.origin()), address.host(), new DefaultChallenge(challenge));
    }
}
