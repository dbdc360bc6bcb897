// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in with a passkey: possession of an authenticator that recognises its user counts as both factors. Refuses, with one and the same answer: a challenge that was not asked in this browser, was
 * answered before or is over; a passkey that is not known, of another account than the one that must answer, of an
 * account that may not enter, or that was copied; an answer of another address, of an authenticator that did not
 * recognise its user, or with a counter that went back. The last marks the passkey as copied, for its owner to see.
 */
@Service
class PasskeyLogIn {
    private final PasskeyChallenges challenges;
    private final Passkeys passkeys;
    private final PasskeyQuestions questions;
    private final RelyingParty relyingParty;
    private final Accounts accounts;
    private final Entrance entrance;
    private final AccessLog log;

    PasskeyLogIn(
            PasskeyChallenges challenges,
            Passkeys passkeys,
            PasskeyQuestions questions,
            RelyingParty relyingParty,
            Accounts accounts,
            Entrance entrance,
            AccessLog log) {
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.questions = questions;
        this.relyingParty = relyingParty;
        this.accounts = accounts;
        this.entrance = entrance;
        this.log = log;
    }

    /** The question for a browser; whoever is not named yet may answer with any passkey of ours. */
    @Transactional
    public Map<String, Object> ask(Purpose purpose, @Nullable Account account, String browser) {
        var challenge = challenges.issue(purpose, account == null ? null : account.id(), browser);
        return questions.toUse(challenge, account == null ? List.of() : passkeys.halvesOf(account.id()));
    }

    /** Lets in whoever a passkey says it is. */
    @Transactional
    public Optional<LogIn.Outcome.Admitted> logIn(String browser, String answer, String browserName) {
        return prove(Purpose.LOG_IN, null, browser, answer).map(owner -> entrance.whole(owner, browserName));
    }

    /** The second step after a password. */
    @Transactional
    public Optional<LogIn.Outcome.Admitted> secondStep(
            Session unfinished, String token, String browser, String answer) {
        return prove(Purpose.SECOND_FACTOR, unfinished.account(), browser, answer)
                .map(owner -> entrance.whole(unfinished, token));
    }

    /** The owner of a session proves once more to be the owner. */
    @Transactional
    public Optional<LogIn.Outcome.Admitted> confirm(Session session, String browser, String answer) {
        return prove(Purpose.CONFIRM, session.account(), browser, answer).map(owner -> entrance.again(session));
    }

    /** The account that answered the open question of a browser. */
    private Optional<Account> prove(Purpose purpose, @Nullable Account account, String browser, String answer) {
        var challenge = challenges.take(purpose, account == null ? null : account.id(), browser);
        var claim = relyingParty.read(answer);
        if (challenge.isEmpty() || claim.isEmpty()) {
            log.refused(account == null ? "unknown" : Account.actorId(account.id()));
            return Optional.empty();
        }
        var passkey = passkeys.hold(claim.get().credentialId());
        if (passkey.isEmpty()) {
            log.refused("unknown");
            return Optional.empty();
        }
        var owner = accounts.find(passkey.get().account()).orElseThrow();
        if (isHis(passkey.get(), owner, account, claim.get())
                && isGood(claim.get(), challenge.get(), passkey.get(), owner)) {
            return Optional.of(owner);
        }
        log.refused(Account.actorId(owner.id()));
        return Optional.empty();
    }

    /** An authenticator that names its user must name the owner; where nobody is named yet, it must. */
    private boolean isHis(Passkey passkey, Account owner, @Nullable Account asked, RelyingParty.Claim claim) {
        var named = claim.handle();
        return passkey.copiedAt() == null
                && entrance.isOpenTo(owner)
                && (asked == null ? named != null : asked.id() == owner.id())
                && (named == null || named.equals(passkeys.handle(owner.id())));
    }

    private boolean isGood(RelyingParty.Claim claim, byte[] challenge, Passkey passkey, Account owner) {
        return switch (relyingParty.verify(claim, challenge, passkey.half())) {
            case RelyingParty.Verdict.Good good -> {
                passkeys.used(passkey, good.counter(), good.backedUp());
                yield true;
            }
            case RelyingParty.Verdict.Copied copied -> {
                passkeys.markCopied(passkey);
                accounts.addHistory(
                        Account.actorId(owner.id()), "unknown", "passkey-copied", Long.toString(passkey.id()));
                yield false;
            }
            case RelyingParty.Verdict.Wrong wrong -> false;
        };
    }
}
