// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import org.springframework.stereotype.Component;

/**
 * What this node does every second: chain what waits, add new heads to the file, and see to it that the chain grows,
 * whoever has the turn.
 */
@Component
class ChainTurn implements ChainState.Turn {
    private final Chainer chainer;
    private final HeadsFile file;
    private long waited;

    ChainTurn(Chainer chainer, HeadsFile file) {
        this.chainer = chainer;
        this.file = file;
    }

    /** A row that waited at the turn before waits still: somebody has the turn and does nothing with it. */
    static final class StandsStill extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StandsStill() {
            super("another session has the turn and does not chain what waits");
        }
    }

    @Override
    public void take() {
        chainer.chain();
        file.publish();
        var before = waited;
        waited = chainer.firstWaiting();
        if (waited > 0 && waited == before) {
            throw new StandsStill();
        }
    }
}
