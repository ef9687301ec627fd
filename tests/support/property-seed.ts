import fc from 'fast-check';
import { isLong, seed } from './tier';

// As many cases of a property as fast-check draws by itself, and ten times as many when there is time.
fc.configureGlobal({ seed, numRuns: isLong ? 1_000 : 100 });
