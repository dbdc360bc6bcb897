// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys of people who have no account: asked and verified as those of staff, which they open nothing of. Who keeps them
 * knows whose they are.
 */
@Service
public class VisitorPasskeys {
    private final PasskeyChallenges challenges;
    private final PasskeyQuestions questions;
    private final RelyingParty relyingParty;

    VisitorPasskeys(PasskeyChallenges challenges, PasskeyQuestions questions, RelyingParty relyingParty) {
        this.challenges = challenges;
        this.questions = questions;
        this.relyingParty = relyingParty;
    }

    /** Keeps the passkeys of some sort of visitors. */
    public interface Keeper {
        /**
         * A passkey, held until the transaction ends: of two answers at once the second sees the first one's counter.
         * Nothing for one that is not known, was copied, or is of another handle.
         */
        Optional<PasskeyHalf> hold(String credentialId, String handle);

        void used(String credentialId, long counter, boolean backedUp);

        /** Two authenticators hold it: from now on it is refused. */
        void markCopied(String credentialId);
    }

    /** The question for a browser to make a passkey. */
    @Transactional
    public Map<String, Object> askToMake(PasskeyUser user, List<PasskeyHalf> known, HttpServletRequest request) {
        return questions.toMake(issue(Purpose.VISITOR_ADD, request), user, known);
    }

    /** The passkey that a browser made in answer to its question, if the answer is good. */
    @Transactional
    public Optional<PasskeyHalf> made(String answer, HttpServletRequest request) {
        return take(Purpose.VISITOR_ADD, request).flatMap(challenge -> relyingParty.made(answer, challenge));
    }

    /** The question for a browser to use a passkey, the same for everybody. */
    @Transactional
    public Map<String, Object> askToUse(HttpServletRequest request) {
        return questions.toUse(issue(Purpose.VISITOR_LOG_IN, request), List.of());
    }

    /**
     * The id of the passkey that answered, in the caller's transaction. Refuses, with one and the same answer, all that is
     * refused of staff too: see {@link PasskeyLogIn}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> used(String answer, Keeper keeper, HttpServletRequest request) {
        var challenge = take(Purpose.VISITOR_LOG_IN, request);
        var claim = relyingParty.read(answer);
        return challenge.flatMap(asked -> claim.flatMap(claimed -> used(claimed, asked, keeper)));
    }

    private Optional<String> used(RelyingParty.Claim claim, byte[] challenge, Keeper keeper) {
        var id = claim.credentialId();
        return Optional.ofNullable(claim.handle())
                .flatMap(handle -> keeper.hold(id, handle))
                .filter(passkey -> isGood(claim, challenge, passkey, keeper))
                .map(PasskeyHalf::credentialId);
    }

    private boolean isGood(RelyingParty.Claim claim, byte[] challenge, PasskeyHalf passkey, Keeper keeper) {
        return switch (relyingParty.verify(claim, challenge, passkey)) {
            case RelyingParty.Verdict.Good good -> {
                keeper.used(passkey.credentialId(), good.counter(), good.backedUp());
                yield true;
            }
            case RelyingParty.Verdict.Copied copied -> {
                keeper.markCopied(passkey.credentialId());
                yield false;
            }
            case RelyingParty.Verdict.Wrong wrong -> false;
        };
    }

    private byte[] issue(Purpose purpose, HttpServletRequest request) {
        return challenges.issue(purpose, null, PasskeyChallenges.browser(request));
    }

    private Optional<byte[]> take(Purpose purpose, HttpServletRequest request) {
        return challenges.take(purpose, null, PasskeyChallenges.browser(request));
    }
}
