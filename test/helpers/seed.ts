/** Properties try the same cases on every machine, so that a red run can be had again; PROPERTY_SEED asks for others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_124) });
