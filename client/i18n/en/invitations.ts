import invite from './invite.json';
import mail from './mail.json';

export const invitations = { invite, mail };
