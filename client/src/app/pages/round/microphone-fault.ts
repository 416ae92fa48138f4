import { createStore } from 'zustand/vanilla';

/** Whether a recorder on the page is saying what is wrong with the microphone: then nobody else has to. */
export const microphoneFault = createStore(() => ({ isShown: false }));
