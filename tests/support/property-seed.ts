import fc from 'fast-check';
import { seed } from './tier';

fc.configureGlobal({ seed });
