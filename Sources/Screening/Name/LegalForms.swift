/// Legal forms of companies in the letters a to z, each row one family; a company is written
/// with any of them or none.
enum LegalForms {
    static let rows = [
        "ltd,limited,ltda,limitada,pty ltd,pty limited,proprietary limited,pvt ltd,pte ltd,pte,"
            + "private limited,sdn bhd,bhd,tbk,co ltd,co limited,company limited,limited company",
        "llc,l l c,limited liability company,limited liability corporation,ooo,too,"
            + "obshchestvo s ogranichennoy otvetstvennostyu,tov,gmbh,mbh,ges mbh,"
            + "gesellschaft mit beschrankter haftung,gmbh co kg,sarl,srl,s r l,s a r l,"
            + "societe a responsabilite limitee,societa a responsabilita limitata,"
            + "societatea cu raspundere limitata,societate cu raspundere limitata,"
            + "sociedad de responsabilidad limitada,s de rl de cv,s de rl,sapi de cv,"
            + "sp z oo,sp zoo,spzoo,spolka z ograniczona odpowiedzialnoscia,doo,d o o,sro,s r o,"
            + "kft,bv,b v,besloten vennootschap,bvba,uab,sia,ou,eood,ltd sti,limited sirketi,fze,"
            + "fzco,fzc,wll,w l l,sl,sociedad limitada,lda,ehf,aps,oy ltd",
        "jsc,joint stock company,ao,oao,ojsc,pao,pjsc,zao,cjsc,aktsionernoe obshchestvo,"
            + "otkrytoe aktsionernoe obshchestvo,zakrytoe aktsionernoe obshchestvo,"
            + "publichnoe aktsionernoe obshchestvo,open joint stock company,"
            + "closed joint stock company,public joint stock company,open jsc,closed jsc,"
            + "ag,akg,aktiengesellschaft,sa,s a,s a de c v,sa de cv,sab de cv,de cv,de c v,"
            + "sociedad anonima,sociedad anonima de capital variable,societe anonyme,sas,s a s,"
            + "spa,s p a,societa per azioni,ab,aktiebolag,a s,as,asa,oyj,oy,nv,n v,se,"
            + "naamloze vennootschap,plc,public limited company,sae,saoc,psc,kk,kabushiki kaisha,"
            + "dd,ad,akcionarsko drustvo,anonim sirketi,kgaa",
        "inc,incorporated,corp,corporation,co,company,cia,compania,compagnie,cie,coltd",
        "lp,l p,limited partnership,llp,l l p,limited liability partnership,kg,ohg,ev",
    ]
}
