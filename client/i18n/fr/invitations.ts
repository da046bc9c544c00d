import invite from './invite.json';

export const invitations = { invite };
