import { shortForm } from '../frame/short-form.ts';
import { proof } from './proof.ts';

shortForm(proof);
