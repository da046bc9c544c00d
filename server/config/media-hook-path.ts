/** Where on our origin a media server posts what changes in its media rooms. */
export const mediaHookPath = '/hooks/livekit';
