import fc from 'fast-check';

// The same cases in every run, so that a change is reviewed by what it changed. PROPERTY_SEED=… looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });
